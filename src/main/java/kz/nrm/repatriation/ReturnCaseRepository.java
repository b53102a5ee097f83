package kz.nrm.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReturnCaseRepository extends JpaRepository<ReturnCase, UUID> {

    List<ReturnCase> findByProcessInstance(String processInstance);

    Optional<ReturnCase> findFirstByReferenceOrderByOpenedAtDesc(String reference);
}
