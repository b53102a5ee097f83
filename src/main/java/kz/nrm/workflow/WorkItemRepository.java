package kz.nrm.workflow;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface WorkItemRepository extends JpaRepository<WorkItem, UUID> {

    Optional<WorkItem> findByEngineTask(String engineTask);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WorkItem w where w.id = :id")
    Optional<WorkItem> lock(UUID id);

    /** Locks it where nobody else has; empty when somebody is working on it at this moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select w from WorkItem w where w.id = :id")
    Optional<WorkItem> lockIfFree(UUID id);

    List<WorkItem> findByReferenceOrderByCreatedAtAscTaskAsc(String reference);

    @Query(
            "select w from WorkItem w where w.reference = :reference and w.status = kz.nrm.workflow.WorkItemView.Status.OPEN order by w.createdAt")
    List<WorkItem> openOf(String reference);

    /** The same, so that nobody completes one of them before this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select w from WorkItem w where w.reference = :reference and w.status = kz.nrm.workflow.WorkItemView.Status.OPEN order by w.id")
    List<WorkItem> lockOpenOf(String reference);

    @Query("""
            select w from WorkItem w where w.reference = :reference and w.task in :tasks
            and w.status = kz.nrm.workflow.WorkItemView.Status.DONE order by w.doneAt desc""")
    List<WorkItem> doneOf(String reference, Collection<String> tasks);

    /** Open ones that take a second person: those of the agency in these roles, and those that follow what a user did. */
    @Query("""
            select w from WorkItem w
            where w.status = kz.nrm.workflow.WorkItemView.Status.OPEN and w.secondPersonAfter is not null
            and (w.agency = :agency and w.role in :roles or exists (select 1 from WorkItem d
                where d.reference = w.reference and d.doneBy = :user and w.secondPersonAfter like concat('%', d.task, '%')))
            and w.reference not in :hidden
            order by w.dueAt, w.createdAt, w.id""")
    List<WorkItem> secondPerson(
            String agency, Collection<Role> roles, String user, Collection<String> hidden, Limit limit);

    boolean existsByAgencyAndStatus(String agency, WorkItemView.Status status);

    boolean existsByReferenceAndAgencyAndStatus(String reference, String agency, WorkItemView.Status status);

    @Query("""
            select w from WorkItem w where w.claimedBy = :user
            and w.status = kz.nrm.workflow.WorkItemView.Status.OPEN order by w.id""")
    List<WorkItem> heldBy(String user);
}
