package kz.nrm.http;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface IdempotencyKeyRepository extends JpaRepository<IdempotencyKey, IdempotencyKey.Id> {

    @Modifying
    @Query("delete from IdempotencyKey k where k.usedAt < :moment")
    void forgetBefore(Instant moment);
}
