package kz.nrm.http;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One use of an idempotency key: a keyed fingerprint of what was asked, and the answer that was given. */
@Classified(CASE)
@Entity
@Table(name = "idempotency_key")
class IdempotencyKey {

    @EmbeddedId
    private Id id;

    @Column(name = "request_hash", nullable = false, updatable = false)
    @Classified(CASE)
    private String requestHash;

    @Column(name = "answer")
    @Classified(CASE)
    private @Nullable String answer;

    @Column(name = "used_at", nullable = false, updatable = false)
    private Instant usedAt;

    @Version
    private @Nullable Integer version;

    protected IdempotencyKey() {}

    IdempotencyKey(Id id, String requestHash, Instant usedAt) {
        this.id = id;
        this.requestHash = requestHash;
        this.usedAt = usedAt.truncatedTo(ChronoUnit.HOURS);
    }

    void answered(String with) {
        this.answer = with;
    }

    String requestHash() {
        return requestHash;
    }

    String answer() {
        if (answer == null) {
            throw new IllegalStateException("idempotency key without an answer");
        }
        return answer;
    }

    @Classified(CASE)
    @Embeddable
    record Id(
            @Column(name = "user_id") @Classified(CASE) String user,

            @Column(name = "idempotency_key") @Classified(CASE)
            String key)
            implements Serializable {}
}
