package kz.nrm.identification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CertificateRepository extends JpaRepository<Certificate, UUID> {

    Optional<Certificate> findByReference(String reference);
}
