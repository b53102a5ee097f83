package kz.nrm.identification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportReferralRepository extends JpaRepository<SupportReferral, UUID> {

    boolean existsByReference(String reference);

    Optional<SupportReferral> findFirstByReferenceOrderByAtDesc(String reference);
}
