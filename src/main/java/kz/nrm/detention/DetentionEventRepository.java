package kz.nrm.detention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DetentionEventRepository extends JpaRepository<DetentionEvent, UUID> {

    Optional<DetentionEvent> findByRunningKey(String reference);

    List<DetentionEvent> findByReferenceOrderByReportedAtDesc(String reference);
}
