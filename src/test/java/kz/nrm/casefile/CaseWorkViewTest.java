package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.WorkItemView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseWorkViewTest {

    private static final CaseReference CASE = CaseReference.random();
    private static final AgencyId SHELTER = new AgencyId("SSS_PROVIDER-75");
    private static final Actor POLICE = actor("MIA_OC-75", AgencyKind.MIA_OC, Role.INVESTIGATOR);
    private static final Actor MANAGER = actor("AKIMAT_SOC-75", AgencyKind.AKIMAT_SOC, Role.CASE_MANAGER);
    private static final Actor NATIONAL = actor("COORD", AgencyKind.COORD, Role.COORDINATOR_NATIONAL);

    private final CaseAccess access = mock(CaseAccess.class);
    private final CriminalTrackView criminalTrack = mock(CriminalTrackView.class);
    private final Agencies agencies = mock(Agencies.class);
    private final CaseWorkView view = new CaseWorkView(access, criminalTrack, agencies);

    @BeforeEach
    void known() {
        when(access.relation(any(), any())).thenReturn(Optional.of(Relation.PARTICIPANT));
        when(criminalTrack.sees(any(), any())).thenReturn(true);
        when(agencies.find(SHELTER))
                .thenReturn(Optional.of(new Agency(SHELTER, AgencyKind.SSS_PROVIDER, Optional.empty(), Map.of())));
        when(criminalTrack.visible(any(), any(), any())).thenAnswer(asked -> asked.getArgument(2));
    }

    @Test
    void thePoliceSideNeverReadsWhoShelters() {
        assertThat(view.withholds(POLICE, SHELTER)).isTrue();
        assertThat(view.withholds(MANAGER, SHELTER)).isFalse();
    }

    @Test
    void thePoliceSideSeesNoStepThatSaysWhereAPersonLives() {
        assertThat(view.sees(POLICE, step(SHELTER, Compartment.LOCATION))).isFalse();
        assertThat(view.sees(POLICE, step(SHELTER, Compartment.STATUS))).isTrue();
        assertThat(view.sees(MANAGER, step(SHELTER, Compartment.LOCATION))).isTrue();
    }

    @Test
    void whoOnlyReferredSeesTheOwnTasks() {
        when(access.relation(MANAGER.agency(), CASE)).thenReturn(Optional.of(Relation.REFERRER));

        assertThat(view.full(MANAGER, CASE)).isFalse();
        assertThat(view.sees(MANAGER, step(SHELTER, Compartment.STATUS))).isFalse();
        assertThat(view.sees(MANAGER, step(MANAGER.agency(), Compartment.STATUS)))
                .isTrue();
    }

    @Test
    void aFirstResponderSeesTheOwnTasks() {
        var inspector = actor("LAB_INSP-75", AgencyKind.LAB_INSP, Role.LABOUR_INSPECTOR);

        assertThat(view.full(inspector, CASE)).isFalse();
        assertThat(view.sees(inspector, step(inspector.agency(), Compartment.STATUS)))
                .isTrue();
    }

    @Test
    void whatBelongsToTheCriminalTrackIsNotThereForThoseWhoHelp() {
        when(criminalTrack.sees(any(), any())).thenReturn(false);

        assertThat(view.sees(MANAGER, step(MANAGER.agency(), Compartment.STATUS)))
                .isFalse();
    }

    @Test
    void nationalCoordinationNeedsNoRelation() {
        when(access.relation(any(), any())).thenReturn(Optional.empty());

        assertThat(view.full(NATIONAL, CASE)).isTrue();
        assertThat(view.full(MANAGER, CASE)).isFalse();
    }

    @Test
    void whoOnlyReferredSeesNoTrackAndThePoliceSideNoneOfTheShelter() {
        var path = track(VictimPath.ID);
        var shelter = track(VictimPath.SHELTER_PLACEMENT);

        assertThat(view.tracks(MANAGER, CASE, List.of(path, shelter))).containsExactly(path, shelter);
        assertThat(view.tracks(POLICE, CASE, List.of(path, shelter))).containsExactly(path);

        when(access.relation(MANAGER.agency(), CASE)).thenReturn(Optional.of(Relation.REFERRER));
        assertThat(view.tracks(MANAGER, CASE, List.of(path, shelter))).isEmpty();
    }

    private static CaseMaps.Track track(ProcessId process) {
        return new CaseMaps.Track(process.value(), process, "A process", Instant.EPOCH, null, List.of());
    }

    private static Actor actor(String agency, AgencyKind kind, Role role) {
        return new Actor(new UserId("user"), "User", new AgencyId(agency), kind, Optional.empty(), Set.of(role));
    }

    private static WorkItemView step(AgencyId agency, Compartment compartment) {
        return new WorkItemView(
                UUID.randomUUID(),
                CASE,
                new ProcessId("victim-path"),
                "1",
                new TaskKey("Task_X"),
                Role.SHELTER_STAFF,
                agency,
                Region.ALMATY,
                compartment,
                WorkItemView.Status.OPEN,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
