package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LegalHoldRepository extends JpaRepository<LegalHold, UUID> {

    List<LegalHold> findByReleasedAtIsNullAndReleaseProposedByIsNotNullOrderByPlacedAt();

    Optional<LegalHold> findFirstByReferenceAndReleasedAtIsNull(String reference);
}
