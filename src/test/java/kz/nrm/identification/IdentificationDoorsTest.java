package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door of a case, with the table as it is deployed. */
class IdentificationDoorsTest {

    private static final Instant DAY = Instant.parse("2026-11-17T06:00:00Z");

    private final CaseFiles files = mock();
    private final Consents consents = mock();
    private final Agencies agencies = mock();
    private final CaseReference reference = CaseReference.random();
    private final IdentificationDoors doors = new IdentificationDoors(new TestTables(), files, consents, agencies);

    @ParameterizedTest
    @CsvSource({
        "MIA_OC,LAW_ENFORCEMENT",
        "KNB_BORDER,LAW_ENFORCEMENT",
        "LAB_INSP,SOCIAL_SERVICES",
        "HOTLINE,SOCIAL_SERVICES"
    })
    void the_origin_names_the_door(AgencyKind origin, Door door) {
        given(origin, Set.of());

        assertThat(doors.choose(reference)).isEqualTo(door);
    }

    @Test
    void the_panel_decides_where_officials_may_be_involved() {
        given(AgencyKind.MIA_OC, EnumSet.of(CaseFlag.OFFICIAL_COMPLICITY));

        assertThat(doors.choose(reference)).isEqualTo(Door.PANEL);
    }

    @Test
    void the_newest_answer_on_the_police_counts() {
        given(AgencyKind.MIA_OC, Set.of());
        when(consents.of(reference)).thenReturn(List.of(police(true, DAY), police(false, DAY.plusSeconds(60))));
        assertThat(doors.choose(reference)).isEqualTo(Door.PANEL);

        when(consents.of(reference)).thenReturn(List.of(police(false, DAY), police(true, DAY.plusSeconds(60))));
        assertThat(doors.choose(reference)).isEqualTo(Door.LAW_ENFORCEMENT);
    }

    private void given(AgencyKind origin, Set<CaseFlag> flags) {
        var agency = new Agency(new AgencyId(origin.name()), origin, Optional.empty(), Map.of());
        when(agencies.find(any())).thenReturn(Optional.of(agency));
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.SUBMITTED,
                        DAY,
                        ChildStatus.ADULT,
                        Region.ALMATY,
                        agency.id(),
                        new AgencyId("AKIMAT_SOC-75"),
                        flags,
                        DAY,
                        null,
                        0));
    }

    private static Consent police(boolean given, Instant at) {
        return new Consent(
                Consent.Decision.whole(Consent.Purpose.POLICE, given, null, Consent.Giver.SELF),
                Optional.empty(),
                Optional.empty(),
                new UserId("helper"),
                at);
    }
}
