package kz.nrm.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConsentRepository extends JpaRepository<ConsentEntry, UUID> {

    List<ConsentEntry> findByReferenceOrderByNumber(String reference);

    @Query("select distinct c.reference from ConsentEntry c where c.given = false and c.at >= :since")
    List<String> refusedSince(Instant since);
}
