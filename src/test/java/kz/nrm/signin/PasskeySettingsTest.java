package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser would refuse stops the start; where nothing is set there are no passkeys. */
class PasskeySettingsTest {

    @Test
    void nothingSetMeansNone() {
        var none = new PasskeySettings("", Set.of());

        assertThatCode(() -> none.check(true)).doesNotThrowAnyException();
        assertThat(none.on()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, nrm.example.kz, https://nrm.example.kz",
        "true, example.kz, https://nrm.example.kz:8443",
        "false, localhost, http://localhost:8080",
        "false, nrm.example.kz, https://nrm.example.kz"
    })
    void whatABrowserTakes(boolean tls, String party, String origin) {
        assertThatCode(() -> new PasskeySettings(party, Set.of(origin)).check(tls))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, https://nrm.example.kz, https://nrm.example.kz, relying-party",
                "true, Nrm.Example.kz, https://nrm.example.kz, relying-party",
                "true, nrm, https://nrm, relying-party",
                "true, 10.0.0.1, https://10.0.0.1, relying-party",
                "true, '', https://nrm.example.kz, relying-party",
                "true, localhost, http://localhost:8080, relying-party",
                "true, nrm.example.kz, -, origins",
                "true, nrm.example.kz, http://nrm.example.kz, origins",
                "false, nrm.example.kz, http://nrm.example.kz, origins",
                "true, nrm.example.kz, https://nrm.example.kz/, origins",
                "true, nrm.example.kz, https://example.kz, origins",
                "true, nrm.example.kz, https://evilnrm.example.kz, origins",
                "true, nrm.example.kz, nrm.example.kz, origins"
            })
    void whatItDoesNotTakeStopsTheStart(boolean tls, String party, String origin, String key) {
        var settings = new PasskeySettings(party, origin == null ? Set.of() : Set.of(origin));

        assertThatThrownBy(() -> settings.check(tls))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nrm.passkeys." + key);
    }
}
