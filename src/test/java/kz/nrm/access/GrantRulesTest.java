package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrantRulesTest {

    @ParameterizedTest
    @MethodSource("policeSide")
    void nobody_of_the_police_side_watches_over_it(AgencyKind police) {
        for (var role : EnumSet.of(Role.AUDITOR, Role.RAPPORTEUR, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL)) {
            assertThat(broken(police, Set.of(role))).as("%s", role).isEqualTo("ROLE_WATCHES_OVER_POLICE");
            assertThat(broken(AgencyKind.COORD, Set.of(role))).as("%s", role).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @MethodSource("policeSide")
    void a_unit_of_the_police_side_has_a_head(AgencyKind police) {
        assertThat(broken(police, Set.of(Role.SUPERVISOR))).isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "HUMAN_RIGHTS_COMMISSIONER"})
    void who_watches_from_outside_sees_no_case(Role oversight) {
        for (var other : Role.values()) {
            if (!other.policeSide()) {
                assertThat(broken(AgencyKind.OMBUDSMAN, EnumSet.of(oversight, other)))
                        .as("%s", other)
                        .isEqualTo(other.seesNoCase() ? "none" : "OVERSIGHT_SEES_NO_CASE");
            }
        }
    }

    @Test
    void an_administrator_still_sees_none() {
        assertThat(broken(AgencyKind.COORD, Set.of(Role.SYS_ADMIN, Role.COORDINATOR_NATIONAL)))
                .isEqualTo("ADMIN_SEES_NO_CASE");
        assertThatCode(() -> GrantRules.check(AgencyKind.COORD, Set.of(Role.SYS_ADMIN, Role.RAPPORTEUR)))
                .doesNotThrowAnyException();
    }

    private static Stream<AgencyKind> policeSide() {
        return Arrays.stream(AgencyKind.values()).filter(AgencyKind::policeSide);
    }

    private static String broken(AgencyKind agency, Set<Role> roles) {
        var refusal = catchThrowableOfType(Refusal.class, () -> GrantRules.check(agency, roles));
        return refusal == null ? "none" : refusal.code();
    }
}
