package kz.nrm.casefile.person;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SealedTaskDraftRepository extends JpaRepository<SealedTaskDraft, UUID> {

    Optional<SealedTaskDraft> findByTaskAndUser(UUID task, String user);

    @Modifying
    @Query("delete from SealedTaskDraft d where d.task = :task and d.user = :user")
    void forget(UUID task, String user);

    @Modifying
    @Query("delete from SealedTaskDraft d where d.task = :task")
    void forgetTask(UUID task);

    @Modifying
    @Query("delete from SealedTaskDraft d where d.reference = :reference")
    void forgetCase(String reference);
}
