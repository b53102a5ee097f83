package kz.nrm.investigation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CooperationEntryRepository extends JpaRepository<CooperationEntry, UUID> {

    Optional<CooperationEntry> findFirstByReferenceOrderByAtDesc(String reference);
}
