package kz.nrm.notification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What one person got and read of a notice. Its key makes sure that nobody gets it twice. */
@Classified(CASE)
@Entity
@Table(name = "notice_copy")
class NoticeCopy {

    @EmbeddedId
    private Key key;

    @Column(name = "message_id")
    private @Nullable UUID message;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected NoticeCopy() {}

    NoticeCopy(UUID notice, UserId user, @Nullable UUID message) {
        this.key = new Key(notice, user.value());
        this.message = message;
    }

    UUID notice() {
        return key.notice();
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    /** Of a copy: the notice and the person. */
    @Classified(CASE)
    @Embeddable
    record Key(
            @Column(name = "notice_id") UUID notice,
            @Column(name = "user_id") @Classified(CASE) String user) implements Serializable {}
}
