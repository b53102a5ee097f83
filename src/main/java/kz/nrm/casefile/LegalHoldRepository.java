package kz.nrm.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LegalHoldRepository extends JpaRepository<LegalHold, UUID> {

    Optional<LegalHold> findFirstByReferenceAndReleasedAtIsNull(String reference);
}
