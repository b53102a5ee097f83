package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class FormPassTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final UserId OWNER = new UserId("social");
    private static final String FORM = "/tasks/0b1e";

    private final SignInKeys keys = Mockito.mock(
            SignInKeys.class,
            call -> call.getMethod().getName().equals("mark")
                    ? Arrays.copyOf(Sha256.of(call.getArgument(0)).getBytes(), 32)
                    : null);

    @Test
    void itSaysWhoseFormItIs() {
        assertThat(at(NOW).owner(at(NOW).of(OWNER, FORM), FORM)).contains(OWNER);
    }

    @Test
    void itIsGoodForItsFormAlone() {
        assertThat(at(NOW).owner(at(NOW).of(OWNER, FORM), FORM + "/claim")).isEmpty();
    }

    @Test
    void nobodyElseCanMakeOne() {
        var pass = at(NOW).of(OWNER, FORM);

        assertThat(at(NOW).owner(pass.replace("social", "social2"), FORM)).isEmpty();
        assertThat(at(NOW).owner("9" + pass, FORM)).isEmpty();
        assertThat(at(NOW).owner(pass + "A", FORM)).isEmpty();
        assertThat(at(NOW).owner("", FORM)).isEmpty();
        assertThat(at(NOW).owner(null, FORM)).isEmpty();
    }

    @Test
    void afterADayItIsOver() {
        var pass = at(NOW).of(OWNER, FORM);

        assertThat(at(NOW.plus(Duration.ofHours(23))).owner(pass, FORM)).contains(OWNER);
        assertThat(at(NOW.plus(Duration.ofHours(24))).owner(pass, FORM)).isEmpty();
    }

    private FormPass at(Instant now) {
        return new FormPass(keys, Clock.fixed(now, ZoneOffset.UTC));
    }
}
