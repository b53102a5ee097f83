package kz.nrm.deadline;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DeadlineEntryRepository extends Repository<DeadlineEntry, UUID> {

    DeadlineEntry save(DeadlineEntry entry);

    List<DeadlineEntry> findByDeadlineIdOrderByOrdinal(UUID deadline);
}
