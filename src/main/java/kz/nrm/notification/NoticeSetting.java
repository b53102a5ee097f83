package kz.nrm.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kz.nrm.shared.UserId;

/** At which hour a person wants the daily digest. */
@Entity
@Table(name = "notice_setting")
class NoticeSetting {

    @Id
    @Column(name = "user_id")
    private String user;

    @Column(name = "digest_hour", nullable = false)
    private int digestHour;

    protected NoticeSetting() {}

    NoticeSetting(UserId user, int digestHour) {
        this.user = user.value();
        this.digestHour = digestHour;
    }

    int digestHour() {
        return digestHour;
    }
}
