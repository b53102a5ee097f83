package kz.nrm.assistance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanActionRepository extends JpaRepository<PlanAction, UUID> {

    List<PlanAction> findByReferenceOrderByProposedAt(String reference);

    List<PlanAction> findByReferenceAndState(String reference, PlanActionState state);
}
