package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

/** Every role in every kind of agency: the police side opens no medical data, and an identity only where its role holds it anyway. */
class GlassCompartmentTest {

    @Test
    void no_other_compartment_can_be_named() {
        assertThat(GlassCompartment.values())
                .extracting(GlassCompartment::compartment)
                .containsExactly(Compartment.IDENTITY, Compartment.MEDICAL);
    }

    @Test
    void the_police_side_opens_an_identity_alone_and_only_by_role() {
        for (var role : Role.values()) {
            for (var agency : AgencyKind.values()) {
                var actor = actor(role, agency);
                if (role.policeSide() || agency.policeSide()) {
                    assertThat(GlassCompartment.MEDICAL.mayBeBrokenBy(actor))
                            .as("%s of %s", role, agency)
                            .isFalse();
                    assertThat(GlassCompartment.IDENTITY.mayBeBrokenBy(actor))
                            .as("%s of %s", role, agency)
                            .isEqualTo(role.opens(Compartment.IDENTITY));
                }
            }
        }
    }

    @Test
    void whoever_sees_no_case_opens_none() {
        Arrays.stream(Role.values())
                .filter(Role::seesNoCase)
                .forEach(role -> assertThat(GlassCompartment.values())
                        .noneMatch(compartment -> compartment.mayBeBrokenBy(actor(role, AgencyKind.COORD))));
        assertThat(GlassCompartment.values())
                .allMatch(compartment -> compartment.mayBeBrokenBy(actor(Role.COORDINATOR_REGION, AgencyKind.COORD)));
    }

    private static Actor actor(Role role, AgencyKind kind) {
        return new Actor(
                new UserId("somebody"), "Somebody", new AgencyId("AGENCY-75"), kind, Optional.empty(), Set.of(role));
    }
}
