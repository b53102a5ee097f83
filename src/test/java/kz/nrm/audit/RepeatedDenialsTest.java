package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.Instant;
import kz.nrm.access.Alarm;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

/** Three denials within ten minutes are one too many here. */
class RepeatedDenialsTest {

    private static final Instant AT = Instant.parse("2026-01-12T05:00:00Z");

    private final TrailDatabase base = TrailDatabase.inMemory();

    @Test
    void who_is_denied_too_often_is_told_of_once_within_the_time() {
        denied("police", AT);
        denied("police", AT.plusSeconds(10));
        verifyNoInteractions(base.watchers);

        denied("police", AT.plusSeconds(20));
        denied("police", AT.plusSeconds(30));

        verify(base.watchers).tell(Alarm.Kind.MASS_DENIAL, null, new UserId("police"));
        assertThat(base.written()).containsExactly("Denied", "Denied", "Denied", "MassDenial", "Denied");

        for (var later = 0; later < 3; later++) {
            denied("police", AT.plus(Duration.ofMinutes(11)).plusSeconds(later));
        }
        verify(base.watchers, times(2)).tell(Alarm.Kind.MASS_DENIAL, null, new UserId("police"));
    }

    @Test
    void denials_that_lie_apart_and_those_of_others_are_no_alarm() {
        for (var hour = 0; hour < 5; hour++) {
            denied("police", AT.plus(Duration.ofMinutes(6 * hour)));
        }
        for (var user : new String[] {"a", "b", "c", "d"}) {
            denied(user, AT.plus(Duration.ofMinutes(24)));
        }

        verifyNoInteractions(base.watchers);
    }

    @Test
    void what_is_shown_is_no_denial() {
        for (var look = 0; look < 5; look++) {
            written("PageRead", Entry.Result.SHOWN, "police", AT);
            written("ReadQuotaReached", Entry.Result.DENIED, "police", AT);
        }

        verifyNoInteractions(base.watchers);
    }

    @Test
    void several_of_one_transaction_count_together() {
        base.transaction.executeWithoutResult(status -> {
            for (var row = 0; row < 4; row++) {
                base.trail.write(Entry.ofUser("Denied", Entry.Result.DENIED, base.origins.of("police"), AT));
            }
        });

        verify(base.watchers).tell(Alarm.Kind.MASS_DENIAL, null, new UserId("police"));
    }

    private void denied(String user, Instant at) {
        written("Denied", Entry.Result.DENIED, user, at);
    }

    private void written(String what, Entry.Result result, String user, Instant at) {
        base.transaction.executeWithoutResult(
                status -> base.trail.write(Entry.ofUser(what, result, base.origins.of(user), at)));
    }
}
