package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half a provider stops the start; where nothing is set there is none. */
class OidcSettingsTest {

    @Test
    void nothingSetMeansNone() {
        var none = new OidcSettings("", "", "", "");

        assertThatCode(() -> none.check(true)).doesNotThrowAnyException();
        assertThat(none.on()).isFalse();
        assertThatCode(() -> new OidcSettings("https://id.example.kz/nrm", "nrm", "secret", "ID").check(true))
                .doesNotThrowAnyException();
        assertThatCode(() -> new OidcSettings("http://localhost:9000", "nrm", "secret", "ID").check(false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://id.example.kz, nrm, secret, ID, issuer",
        "https://id.example.kz?x=1, nrm, secret, ID, issuer",
        "id.example.kz, nrm, secret, ID, issuer",
        "'', nrm, secret, ID, issuer",
        "https://id.example.kz, '', secret, ID, client-id",
        "https://id.example.kz, nrm, '', ID, client-secret",
        "https://id.example.kz, nrm, secret, '', name"
    })
    void halfAProviderStopsTheStart(String issuer, String id, String secret, String name, String key) {
        var settings = new OidcSettings(issuer, id, secret, name);

        assertThatThrownBy(() -> settings.check(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nrm.oidc." + key);
    }
}
