package kz.nrm.inclusion;

import org.springframework.data.jpa.repository.JpaRepository;

interface InclusionPlanRepository extends JpaRepository<InclusionPlan, String> {}
