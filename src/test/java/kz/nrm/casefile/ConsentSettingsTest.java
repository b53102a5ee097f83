package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import org.junit.jupiter.api.Test;

/** A configuration that would open to the police side where somebody lives stops the start. */
class ConsentSettingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void no_row_of_sharing_opens_a_location_to_the_police_side() {
        for (var kind : AgencyKind.values()) {
            assertThat(faults(
                            EnumSet.of(AgencyKind.AKIMAT_SOC, kind),
                            Compartment.LOCATION,
                            AgencyKind.MFA,
                            Compartment.STATUS))
                    .as("%s", kind)
                    .isEqualTo(kind.policeSide() ? List.of("sharing[0].locationKept") : List.of());
        }
    }

    @Test
    void none_of_what_goes_outside_either() {
        var police = Arrays.stream(AgencyKind.values())
                .filter(AgencyKind::policeSide)
                .toList();
        assertThat(police).hasSize(4).allSatisfy(kind -> {
            assertThat(faults(Set.of(AgencyKind.NGO), Compartment.IDENTITY, kind, Compartment.LOCATION))
                    .containsExactly("outside[0].locationKept");
            assertThat(faults(Set.of(kind), Compartment.IDENTITY, kind, Compartment.IDENTITY))
                    .isEmpty();
        });
    }

    private static List<String> faults(Set<AgencyKind> bodies, Compartment shared, AgencyKind body, Compartment sent) {
        var settings = new ConsentSettings(
                List.of(new ConsentSettings.Text("2026-1", DAY, "law", true)),
                List.of(new ConsentSettings.Sharing(
                        bodies, Set.of(shared), Consent.Purpose.SHARING, Set.of(), "law", DAY, true)),
                List.of(new ConsentSettings.Outside(
                        "SYSTEM", body, sent, Consent.Purpose.SHARING, Set.of(), false, "law", DAY, true)));
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings).stream()
                    .map(fault -> fault.getPropertyPath().toString())
                    .toList();
        }
    }
}
