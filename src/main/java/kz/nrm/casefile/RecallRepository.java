package kz.nrm.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecallRepository extends JpaRepository<RecallEntry, UUID> {

    List<RecallEntry> findByReferenceOrderByToldAt(String reference);

    List<RecallEntry> findByReferenceAndAgencyOrderByToldAt(String reference, String agency);

    @Query("""
            select r from RecallEntry r where r.agency = :agency and r.reference not in :hidden
            order by r.toldAt desc, r.id""")
    Page<RecallEntry> of(String agency, Collection<String> hidden, Pageable page);

    @Query("select r from RecallEntry r where r.id = :id and r.agency = :agency and r.reference not in :hidden")
    Optional<RecallEntry> find(UUID id, String agency, Collection<String> hidden);
}
