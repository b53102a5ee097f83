package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<ConsentEntry, UUID> {

    List<ConsentEntry> findByReferenceOrderByAt(String reference);

    Optional<ConsentEntry> findFirstByReferenceAndPurposeOrderByAtDesc(String reference, Consent.Purpose purpose);
}
