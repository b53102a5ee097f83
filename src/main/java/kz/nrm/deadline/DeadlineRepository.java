package kz.nrm.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRepository extends Repository<Deadline, UUID>, JpaSpecificationExecutor<Deadline> {

    Deadline save(Deadline deadline);

    Deadline saveAndFlush(Deadline deadline);

    Optional<Deadline> findById(UUID id);

    Optional<Deadline> findByRunningKey(String runningKey);

    Optional<Deadline> findByWorkItemAndStatus(UUID workItem, DeadlineStatus status);

    List<Deadline> findByReferenceAndKindOrderByStartAtDesc(String reference, String kind);

    @Query("""
            select d from Deadline d where d.reference = :reference and d.agency in :agencies and d.status in
            (kz.nrm.deadline.DeadlineStatus.RUNNING, kz.nrm.deadline.DeadlineStatus.PAUSED) order by d.dueAt, d.id""")
    List<Deadline> owedBy(String reference, Collection<String> agencies);

    @Query("select d.id from Deadline d where d.id in :ids and d.status = kz.nrm.deadline.DeadlineStatus.RUNNING")
    Set<UUID> runningAmong(Collection<UUID> ids);
}
