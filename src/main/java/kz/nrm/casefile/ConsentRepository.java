package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<Consent, UUID> {

    List<Consent> findByReferenceOrderByAt(String reference);

    Optional<Consent> findFirstByReferenceAndPurposeOrderByAtDesc(String reference, Consent.Purpose purpose);
}
