package kz.nrm.reflection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PendingMatterRepository extends JpaRepository<PendingMatter, UUID> {

    List<PendingMatter> findByReferenceOrderByFoundAt(String reference);
}
