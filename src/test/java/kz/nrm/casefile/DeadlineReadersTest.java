package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineScope.Withheld;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever helps reads no deadline of the criminal track, whichever agency owes it. */
class DeadlineReadersTest {

    private final CaseAccess access = mock();
    private final DeadlineReaders readers = new DeadlineReaders(mock(), access, new CriminalTrackView(access));

    @BeforeEach
    void nothingIsHidden() {
        when(access.hiddenFrom(any())).thenReturn(List.of("-"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FIRST_RESPONDER",
                "SHELTER_STAFF",
                "SOCIAL_WORKER",
                "HEALTH_WORKER",
                "GUARDIAN",
                "CONSUL",
                "RETURN_OFFICER",
                "MIGRATION_OFFICER",
                "LABOUR_INSPECTOR",
                "SUPERVISOR"
            })
    void fromThoseWhoHelpTheCriminalTrackIsWithheld(Role role) {
        var withheld = readers.scopeOf(actor(role)).withheld();
        assertThat(withheld.kinds())
                .contains(new DeadlineKind("COOPERATION_DECISION"), new DeadlineKind("INVESTIGATION_TERM"));
        assertThat(withheld.processes()).containsExactly(VictimPath.INVESTIGATION);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CASE_MANAGER",
                "LAWYER",
                "INVESTIGATOR",
                "PROSECUTOR",
                "COORDINATOR_REGION",
                "COORDINATOR_NATIONAL"
            })
    void whoWorksOnItOrCoordinatesSeesIt(Role role) {
        assertThat(readers.scopeOf(actor(role)).withheld()).isEqualTo(Withheld.NOTHING);
    }

    @Test
    void thoseWhoLeadHearOfNothingOnTheCriminalTrack() {
        assertThat(readers.withheldFromHelp(new DeadlineKind("PROTECTION_MEASURE")))
                .isTrue();
        assertThat(readers.withheldFromHelp(new DeadlineKind("SHELTER_URGENT"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "AUDITOR", "SYS_ADMIN"})
    void whoWorksOnNoCaseSeesNone(Role role) {
        assertThat(readers.scopeOf(actor(role))).isEqualTo(DeadlineScope.NONE);
    }

    @Test
    void oneRoleThatMaySeeItIsEnough() {
        assertThat(readers.scopeOf(actor(Role.SOCIAL_WORKER, Role.CASE_MANAGER)).withheld())
                .isEqualTo(Withheld.NOTHING);
    }

    private static Actor actor(Role... roles) {
        return new Actor(
                new UserId("reader"),
                "Reader",
                new AgencyId("AKIMAT_SOC-75"),
                AgencyKind.AKIMAT_SOC,
                Optional.of(Region.ALMATY),
                Set.of(roles));
    }
}
