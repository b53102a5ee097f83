package kz.nrm.audit;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AuditRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);
}
