package kz.nrm.detention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.deadline.TestClock;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OvertakenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The use cases on a database made by the migration. */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = DetentionUseCasesTest.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V33__detention.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
class DetentionUseCasesTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    private Detentions detentions;

    @Autowired
    private Removals removals;

    @MockitoBean
    private CaseFiles files;

    @MockitoBean
    private CaseAccess access;

    @MockitoBean
    private Agencies agencies;

    @MockitoBean
    private CaseProcesses processes;

    @MockitoBean
    private OvertakenTasks tasks;

    @MockitoBean
    private OutgoingRequests outgoing;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void a_case_in_almaty() {
        when(files.get(reference))
                .thenReturn(new CaseView(
                        reference,
                        CaseState.REFLECTION,
                        SINCE,
                        ChildStatus.ADULT,
                        Region.ALMATY,
                        new AgencyId("LAB_INSP-75"),
                        new AgencyId("AKIMAT_SOC-75"),
                        Set.of(),
                        SINCE,
                        null,
                        0));
    }

    @Test
    void two_reports_of_one_detention_start_one_answer() {
        report();
        report();

        verify(processes, times(1)).deliver(eq(DetentionProcess.DETENTION_REPORTED), eq(reference), any());
        verify(files, times(1)).raise(reference, CaseFlag.IN_DETENTION);
        assertThat(detentions.of(reference))
                .singleElement()
                .extracting(DetentionView::reports)
                .isEqualTo(2);
    }

    @Test
    void release_is_asked_for_matter_by_matter_as_long_as_the_person_is_held() {
        report();
        detentions.checked(
                reference, DetentionPlace.POLICE_STATION, DetentionHolder.POLICE, DetentionDecision.STILL_HELD);
        detentions.requestRelease(reference, Set.of(HeldFor.IRREGULAR_STAY, HeldFor.PROSTITUTION));

        verify(outgoing)
                .ask(eq(reference), eq("MIGRATION_SERVICE"), eq("RELEASE_REQUEST_IRREGULAR_STAY"), any(), any());
        verify(outgoing)
                .ask(eq(reference), eq("CRIMINAL_TRACK_NOTICE"), eq("RELEASE_REQUEST_PROSTITUTION"), any(), any());
        verify(files, never()).lower(any(), any());
    }

    @Test
    void a_release_reported_by_anybody_spares_the_tasks_that_waited() {
        report();
        detentions.end(reference, Instant.parse("2026-11-20T09:00:00Z"));

        verify(files).lower(reference, CaseFlag.IN_DETENTION);
        var facts = org.mockito.ArgumentCaptor.forClass(CaseFacts.class);
        verify(tasks).goOn(eq(reference), eq(DetentionProcess.CHECK_DETENTION), facts.capture());
        assertThat(facts.getValue().asMap()).isEqualTo(Map.of(CaseVariable.DETENTION_ENDED.name(), true));
        verify(tasks).goOn(eq(reference), eq(DetentionProcess.REQUEST_RELEASE), any());
        verify(processes).deliver(eq(DetentionProcess.DETENTION_ENDED), eq(reference), any());
        assertThatThrownBy(() -> detentions.end(reference, SINCE)).isInstanceOf(Refusal.class);

        report();
        assertThat(detentions.of(reference)).hasSize(2);
    }

    @Test
    void whoever_plans_the_removal_does_not_stop_it() {
        var planner = actor("planner");
        when(agencies.responsible(AgencyKind.PROSECUTOR, Region.ALMATY))
                .thenReturn(Optional.of(new Agency(
                        new AgencyId("PROSECUTOR-75"), AgencyKind.PROSECUTOR, Optional.of(Region.ALMATY), Map.of())));
        removals.report(reference, RemovalPlanner.MIGRATION_SERVICE, Optional.empty(), Optional.empty());
        removals.report(reference, RemovalPlanner.MIGRATION_SERVICE, Optional.of(planner.id()), Optional.empty());
        removals.alert(reference);
        verify(processes, times(1)).deliver(eq(DetentionProcess.REMOVAL_PLANNED), eq(reference), any());
        verify(access).join(reference, new AgencyId("PROSECUTOR-75"), Relation.PARTICIPANT);

        assertThat(removals.plannedBy(reference, planner)).isTrue();
        assertThatThrownBy(() -> removals.answer(reference, true, planner)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> removals.protested(reference, planner)).isInstanceOf(Refusal.class);
        verify(files, never()).lower(any(), any());

        removals.answer(reference, false, actor("national"));
        removals.protested(reference, actor("prosecutor"));
        removals.answer(reference, true, actor("national"));

        verify(files).lower(reference, CaseFlag.REMOVAL_RISK);
        assertThat(removals.of(reference)).allSatisfy(plan -> {
            assertThat(plan.alertedAt()).isPresent();
            assertThat(plan.protests()).isEqualTo(1);
            assertThat(plan.stoppedAt()).isPresent();
        });
        assertThat(removals.plannedBy(reference, planner)).isFalse();
    }

    private void report() {
        detentions.report(
                reference, DetentionPlace.POLICE_STATION, DetentionHolder.POLICE, SINCE, new UserId("lawyer"));
    }

    private static Actor actor(String id) {
        return new Actor(
                new UserId(id),
                id,
                new AgencyId("COORD"),
                AgencyKind.COORD,
                Optional.empty(),
                Set.of(Role.COORDINATOR_NATIONAL));
    }

    /** Detentions and removals alone, at ten in the morning. */
    @EntityScan(basePackageClasses = DetentionEvent.class)
    @EnableJpaRepositories(basePackageClasses = DetentionEvent.class)
    @Import({Detentions.class, Removals.class})
    static class Beans {

        @Bean
        Clock clock() {
            return new TestClock("2026-11-20T10:00:00Z");
        }
    }
}
