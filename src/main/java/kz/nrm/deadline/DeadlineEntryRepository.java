package kz.nrm.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineEntryRepository extends Repository<DeadlineEntry, UUID> {

    DeadlineEntry save(DeadlineEntry entry);

    List<DeadlineEntry> findByDeadlineIdOrderByOrdinal(UUID deadline);

    /** Pairs of the id of a deadline and a line of it, oldest first. */
    @Query("select e.deadline.id, e from DeadlineEntry e where e.deadline.id in :deadlines order by e.ordinal")
    List<Object[]> linesOf(Collection<UUID> deadlines);
}
