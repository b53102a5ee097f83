package kz.nrm.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseRepresentativeRepository extends JpaRepository<CaseRepresentative, UUID> {

    Optional<CaseRepresentative> findFirstByReferenceAndEndedAtIsNullOrderBySinceDesc(String reference);
}
