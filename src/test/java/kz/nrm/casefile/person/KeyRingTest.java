package kz.nrm.casefile.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.nrm.access.Compartment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class KeyRingTest {

    private static final byte[] CASE_KEY = "thirty-two bytes of a case's key".getBytes(UTF_8);

    static String key(String name) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(name.getBytes(UTF_8), Seal.KEY_BYTES));
    }

    static KeyRing ring(String general, @Nullable String location, List<String> former, List<String> formerLocation) {
        return new KeyRing(new VaultSettings(
                key(general),
                location == null ? null : key(location),
                key("index"),
                former.stream().map(KeyRingTest::key).toList(),
                formerLocation.stream().map(KeyRingTest::key).toList()));
    }

    static KeyRing ring(String general, @Nullable String location) {
        return ring(general, location, List.of(), List.of());
    }

    @ParameterizedTest
    @EnumSource(Compartment.class)
    void a_key_is_opened_only_for_its_own_compartment(Compartment compartment) {
        var ring = ring("general", "location");
        var wrapped = ring.wrap(CASE_KEY, compartment, "case");
        assertThat(ring.unwrap(wrapped, compartment, "case")).isEqualTo(CASE_KEY);
        for (var other : Compartment.values()) {
            if (other != compartment) {
                assertThatThrownBy(() -> ring.unwrap(wrapped, other, "case")).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void a_key_is_opened_only_for_its_own_case() {
        var ring = ring("general", "location");
        var wrapped = ring.wrap(CASE_KEY, Compartment.IDENTITY, "case");
        assertThatThrownBy(() -> ring.unwrap(wrapped, Compartment.IDENTITY, "another case"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_node_without_the_location_key_opens_everything_else() {
        var ring = ring("general", null);
        for (var compartment : Compartment.values()) {
            assertThat(ring.holds(compartment)).isEqualTo(compartment != Compartment.LOCATION);
        }
        var location = ring("general", "location").wrap(CASE_KEY, Compartment.LOCATION, "case");
        assertThatThrownBy(() -> ring.unwrap(location, Compartment.LOCATION, "case"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_former_key_wrapped_is_opened_and_what_an_unknown_key_wrapped_is_not() {
        var wrapped = ring("old", "location").wrap(CASE_KEY, Compartment.MEDICAL, "case");
        assertThat(ring("new", "location", List.of("old"), List.of()).unwrap(wrapped, Compartment.MEDICAL, "case"))
                .isEqualTo(CASE_KEY);
        assertThatThrownBy(() -> ring("new", "location").unwrap(wrapped, Compartment.MEDICAL, "case"))
                .hasMessageContaining("nrm.vault.former-keys");
    }

    @Test
    void one_key_for_both_would_open_locations_everywhere_and_is_refused() {
        assertThatThrownBy(() -> ring("the same", "the same")).hasMessageContaining("nrm.vault.location-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "bm90IDMyIGJ5dGVz", "$$$"})
    void a_missing_or_wrong_key_stops_the_start_and_says_what_to_set(String key) {
        new ApplicationContextRunner()
                .withUserConfiguration(Keys.class)
                .withPropertyValues("nrm.vault.key=" + key, "nrm.vault.index-key=" + key("index"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("NRM_VAULT_KEY")
                        .hasMessageContaining("openssl rand -base64 32"));
    }

    @Test
    void settings_never_print_a_key() {
        assertThat(new VaultSettings(key("general"), key("location"), key("index"), List.of(), List.of()).toString())
                .doesNotContain(key("general"), key("location"));
    }

    @EnableConfigurationProperties(VaultSettings.class)
    @Import(KeyRing.class)
    static class Keys {}
}
