package kz.nrm.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseMergeRepository extends JpaRepository<CaseMerge, UUID> {

    @Query("select m from CaseMerge m where m.newer = :reference or m.older = :reference order by m.askedAt, m.id")
    List<CaseMerge> ofCase(String reference);

    List<CaseMerge> findByStateInOrderByAskedAt(Collection<Merge.State> states);

    Optional<CaseMerge> findFirstByNewerAndStateIn(String newer, Collection<Merge.State> states);

    boolean existsByNewerInAndStateIn(Collection<String> newer, Collection<Merge.State> states);
}
