package kz.nrm.inclusion;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PermitApplicationRepository extends JpaRepository<PermitApplication, UUID> {

    Optional<PermitApplication> findFirstByReferenceOrderByOpenedAtDesc(String reference);
}
