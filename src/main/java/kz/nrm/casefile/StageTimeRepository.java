package kz.nrm.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StageTimeRepository extends JpaRepository<StageTime, UUID> {

    Optional<StageTime> findFirstByReferenceAndEndedAtIsNullOrderByStartedAtDesc(String reference);

    @Query("select s from StageTime s where s.endedAt >= :since and s.reference not in :hidden")
    List<StageTime> ended(Instant since, Collection<String> hidden);
}
