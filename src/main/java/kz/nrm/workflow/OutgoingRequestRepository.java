package kz.nrm.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutgoingRequestRepository extends JpaRepository<OutgoingRequest, UUID> {

    boolean existsByDedupeKey(String dedupeKey);

    @Query("""
            select r.id from OutgoingRequest r
            where r.state = kz.nrm.workflow.OutgoingRequest.State.WAITING and r.nextAttemptAt <= :now
            order by r.nextAttemptAt""")
    List<UUID> due(Instant now, Limit limit);

    @Query(
            "select min(r.nextAttemptAt) from OutgoingRequest r where r.state = kz.nrm.workflow.OutgoingRequest.State.WAITING")
    Optional<Instant> nextAttempt();

    Optional<OutgoingRequest> findFirstByReferenceAndSystemAndKindOrderByNextAttemptAtDesc(
            String reference, String system, String kind);
}
