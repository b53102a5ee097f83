package kz.nrm.notification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** At which hour a person wants the daily digest, and when the person was last reminded of the calendar in it. */
@Classified(CASE)
@Entity
@Table(name = "notice_setting")
class NoticeSetting {

    @Id
    @Column(name = "user_id")
    @Classified(CASE)
    private String user;

    @Column(name = "digest_hour", nullable = false)
    private int digestHour;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    protected NoticeSetting() {}

    NoticeSetting(UserId user, int digestHour) {
        this.user = user.value();
        this.digestHour = digestHour;
    }

    NoticeSetting at(int hour) {
        this.digestHour = hour;
        return this;
    }

    /** Whether this person was not reminded since that moment. */
    boolean isForgotten(Instant since) {
        return remindedAt == null || remindedAt.isBefore(since);
    }

    NoticeSetting reminded(Instant at) {
        this.remindedAt = at;
        return this;
    }

    int digestHour() {
        return digestHour;
    }
}
