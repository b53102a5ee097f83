package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttachmentRepository extends JpaRepository<Attachment, UUID> {

    List<Attachment> findByReferenceOrderByAddedAtAscIdAsc(String reference);

    Optional<Attachment> findByIdAndReference(UUID id, String reference);

    int countByReferenceAndRemovedAtIsNull(String reference);
}
