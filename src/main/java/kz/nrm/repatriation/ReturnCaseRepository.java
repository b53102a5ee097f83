package kz.nrm.repatriation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReturnCaseRepository extends JpaRepository<ReturnCase, UUID> {

    boolean existsByProcessInstance(String processInstance);

    Optional<ReturnCase> findFirstByReferenceOrderByOpenedAtDesc(String reference);
}
