package kz.nrm.casefile.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedRecordRepository extends JpaRepository<SealedRecord, UUID> {

    List<SealedRecord> findByReferenceOrderByAt(String reference);

    Optional<SealedRecord> findFirstByReferenceAndKindOrderByAtDesc(String reference, String kind);
}
