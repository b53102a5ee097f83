package kz.nrm.deadline;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** The calendar feed a user has opened; its secret is known to the user alone. */
@Classified(CASE)
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    @Column(name = "user_id")
    @Classified(CASE)
    private String user;

    @Column(name = "secret_hash", nullable = false)
    @Classified(CASE)
    private String secretHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Version
    @Column(name = "row_version")
    private @Nullable Integer version;

    protected CalendarFeed() {}

    CalendarFeed(UserId user) {
        this.user = user.value();
    }

    /** The address before is void. */
    CalendarFeed readAt(String hash, Instant now) {
        this.secretHash = hash;
        this.createdAt = now;
        return this;
    }

    /** Hash of the secret address. */
    String address() {
        return secretHash;
    }

    UserId user() {
        return new UserId(user);
    }
}
