package kz.nrm.notification;

import java.time.Instant;
import java.time.LocalTime;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Component;

/** When each person's daily digest is due: at the hour the person chose, by the clocks of Almaty. */
@Component
class DigestHours {

    static final int USUAL = 9;

    private final NoticeSettingRepository settings;

    DigestHours(NoticeSettingRepository settings) {
        this.settings = settings;
    }

    int of(UserId person) {
        return setting(person).digestHour();
    }

    void choose(UserId person, int hour) {
        settings.save(setting(person).at(hour));
    }

    /** Whether the digest of this person may speak of a standing duty: once a day. Asked for in order to do so. */
    boolean remind(UserId person, Instant now) {
        var setting = setting(person);
        var due = setting.isForgotten(last(person, now));
        if (due) {
            settings.save(setting.reminded(now));
        }
        return due;
    }

    private NoticeSetting setting(UserId person) {
        return settings.findById(person.value()).orElseGet(() -> new NoticeSetting(person, USUAL));
    }

    /** The latest moment up to now at which this person's digest was due. */
    Instant last(UserId person, Instant now) {
        var local = now.atZone(Region.ZONE);
        var today = local.with(LocalTime.of(of(person), 0));
        return (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
    }
}
