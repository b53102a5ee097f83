package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kz.nrm.signin.SignInSettings.SecondFactorRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class SignInCheckTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({
        "true, false, OFF, nrm.sign-in.second-factor",
        "true, true, REQUIRED, nrm.sign-in.basic",
        "false, false, REQUIRED, nrm.sign-in.tls"
    })
    void what_is_there_for_training_stops_every_other_start(
            boolean tls, boolean basic, SecondFactorRule secondFactor, String setting) {
        var settings = settings(tls, basic, secondFactor);

        assertThatThrownBy(() -> new SignInCheck(settings, environment))
                .hasMessageContaining("refusing to start")
                .hasMessageContaining(setting);
        environment.setActiveProfiles("postgresql", "training");
        assertThatCode(() -> new SignInCheck(settings, environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"REQUIRED", "OPTIONAL"})
    void a_real_sign_in_starts(SecondFactorRule secondFactor) {
        assertThatCode(() -> new SignInCheck(settings(true, false, secondFactor), environment))
                .doesNotThrowAnyException();
    }

    @Test
    void all_of_them_are_named_at_once() {
        assertThatThrownBy(() -> new SignInCheck(settings(false, true, SecondFactorRule.OFF), environment))
                .hasMessageContaining("second-factor")
                .hasMessageContaining("basic")
                .hasMessageContaining("tls");
    }

    @Test
    void the_application_does_not_start() {
        new ApplicationContextRunner()
                .withBean(SignInSettings.class, () -> settings(true, true, SecondFactorRule.REQUIRED))
                .withUserConfiguration(SignInCheck.class)
                .run(context -> assertThat(context).hasFailed());
    }

    private static SignInSettings settings(boolean tls, boolean basic, SecondFactorRule secondFactor) {
        return new SignInSettings(
                tls, basic, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(8), secondFactor, "");
    }
}
