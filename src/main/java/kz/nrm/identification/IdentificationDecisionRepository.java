package kz.nrm.identification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IdentificationDecisionRepository extends JpaRepository<IdentificationDecision, UUID> {

    List<IdentificationDecision> findByReferenceOrderByDecidedAt(String reference);

    Optional<IdentificationDecision> findFirstByReferenceAndKindOrderByDecidedAtDesc(
            String reference, DecisionKind kind);

    long countByProcessInstanceAndOutcome(String processInstance, DecisionOutcome outcome);

    @Query("""
            select d.decidedBy as decider, d.decidedAgency as agency, count(d) as decisions,
            sum(case when d.outcome in (kz.nrm.identification.DecisionOutcome.NO_GROUNDS,
                kz.nrm.identification.DecisionOutcome.NOT_CONFIRMED) then 1 else 0 end) as negatives,
            sum(case when d.reconsiderations > 0 then 1 else 0 end) as reconsidered,
            sum(case when d.overturned = true then 1 else 0 end) as overturned
            from IdentificationDecision d
            where d.outcome <> kz.nrm.identification.DecisionOutcome.MORE_INFORMATION
            and d.decidedAt >= :from and d.decidedAt < :to
            group by d.decidedBy, d.decidedAgency order by d.decidedBy""")
    List<Row> countByDecider(Instant from, Instant to);

    /** One line of {@link #countByDecider}. */
    interface Row {
        String getDecider();

        String getAgency();

        long getDecisions();

        long getNegatives();

        long getReconsidered();

        long getOverturned();
    }
}
