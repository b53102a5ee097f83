package kz.nrm.workflow;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskChangeRepository extends JpaRepository<TaskChange, UUID> {

    List<TaskChange> findByWorkItemOrderByAt(UUID workItem);

    List<TaskChange> findByWorkItemAndItemVersionGreaterThanOrderByAt(UUID workItem, int version);

    @Query("""
            select c from TaskChange c where c.told = :user and c.seenAt is null
            and c.reference not in :hidden order by c.at desc""")
    List<TaskChange> unseen(String user, Collection<String> hidden, Pageable page);
}
