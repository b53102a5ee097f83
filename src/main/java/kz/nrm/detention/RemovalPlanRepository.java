package kz.nrm.detention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemovalPlanRepository extends JpaRepository<RemovalPlan, UUID> {

    List<RemovalPlan> findByReferenceAndStoppedAtIsNull(String reference);

    List<RemovalPlan> findByReferenceOrderByReportedAtDesc(String reference);
}
