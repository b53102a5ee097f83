package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.nrm.deadline.DeadlineScope.Withheld;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeClock
class DeadlineSearchTest {

    private static final DeadlineKind NEEDS = new DeadlineKind("URGENT_NEEDS");
    private static final DeadlineKind REFLECTION = new DeadlineKind("REFLECTION_PERIOD");
    private static final DeadlineKind HOLD = new DeadlineKind("REMOVAL_HOLD");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final CaseReference almaty = CaseReference.random();
    private final CaseReference astana = CaseReference.random();

    @BeforeEach
    void threeDeadlinesOfTwoCases() {
        clock.set("2026-11-16T09:20:31.5Z");
        deadlines.open(OpenDeadline.of(almaty, REFLECTION).in(Region.ALMATY));
        deadlines.open(OpenDeadline.of(almaty, HOLD).in(Region.ALMATY));
        deadlines.open(OpenDeadline.of(astana, NEEDS).in(Region.ASTANA).owedBy(new AgencyId("NGO-71")));
    }

    @Test
    void earliestEndFirst() {
        assertThat(kinds(everything(null)))
                .containsExactlyInAnyOrder(HOLD, NEEDS, REFLECTION)
                .endsWith(REFLECTION);
    }

    @Test
    void overdueIsDerivedAndAPeriodThatElapsesNeverIs() {
        assertThat(kinds(everything(DeadlineFilter.OVERDUE))).isEmpty();

        clock.pass(Duration.ofDays(40));
        deadlines.meet(astana, NEEDS, "DONE", UserId.SYSTEM);

        assertThat(kinds(everything(DeadlineFilter.OVERDUE))).containsExactly(HOLD);
        assertThat(kinds(everything(DeadlineFilter.MET))).containsExactly(NEEDS);
        assertThat(kinds(everything(DeadlineFilter.RUNNING))).containsExactly(HOLD);
    }

    @Test
    void whatWasCancelledIsListedAsThat() {
        deadlines.cancel(almaty, HOLD, "PATH_LEFT", UserId.SYSTEM);

        assertThat(kinds(everything(DeadlineFilter.CANCELLED))).containsExactly(HOLD);
        assertThat(kinds(everything(DeadlineFilter.DUE_7_DAYS))).containsExactly(NEEDS);
    }

    @Test
    void dueInSevenDays() {
        assertThat(kinds(everything(DeadlineFilter.DUE_7_DAYS))).containsExactlyInAnyOrder(HOLD, NEEDS);
    }

    @Test
    void theListsOfTheBoardDivideTheOpenOnes() {
        assertThat(kinds(everything(DeadlineFilter.OPEN))).hasSize(3);
        assertThat(kinds(everything(DeadlineFilter.DUE_TODAY))).isEmpty();
        assertThat(kinds(everything(DeadlineFilter.DUE_WEEK))).contains(HOLD).doesNotContain(REFLECTION);
        assertThat(kinds(everything(DeadlineFilter.DUE_LATER))).containsExactly(REFLECTION);
        clock.pass(Duration.ofHours(12));
        assertThat(kinds(everything(DeadlineFilter.DUE_TODAY))).contains(HOLD);
        assertThat(kinds(everything(DeadlineFilter.DUE_WEEK))).doesNotContain(HOLD);

        clock.pass(Duration.ofHours(14));
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_1))).contains(HOLD);
        clock.pass(Duration.ofDays(1));
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_1))).doesNotContain(HOLD);
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_3))).contains(HOLD);
        clock.pass(Duration.ofDays(3));
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_7))).contains(HOLD);
        clock.pass(Duration.ofDays(5));
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_30))).contains(HOLD);
        clock.pass(Duration.ofDays(30));
        assertThat(kinds(everything(DeadlineFilter.OVERDUE_LONGER))).contains(HOLD);
        assertThat(kinds(everything(DeadlineFilter.OPEN)))
                .as("a period that has elapsed is over")
                .hasSize(2);
        assertThat(kinds(everything(DeadlineFilter.SUSPENDED))).isEmpty();
    }

    @Test
    void narrowsByTheRoleThatIsWaitedOnAndBySeveralKinds() {
        var all = DeadlineScope.ALL;
        var roles = deadlines.find(everything(null)).map(DeadlineView::role).getContent();
        assertThat(roles).hasSize(3);
        roles.forEach(role -> assertThat(deadlines
                        .find(new DeadlineQuery(all, null, null, role, null, Set.of(), null, 0, 10))
                        .map(DeadlineView::role)
                        .getContent())
                .containsOnly(role));
        assertThat(kinds(new DeadlineQuery(all, null, null, null, null, Set.of(HOLD, NEEDS), null, 0, 10)))
                .containsExactlyInAnyOrder(HOLD, NEEDS);
    }

    @Test
    void narrowsByAgencyRegionKindAndCase() {
        var all = DeadlineScope.ALL;
        assertThat(kinds(new DeadlineQuery(all, null, new AgencyId("NGO-71"), null, null, null, 0, 10)))
                .containsExactly(NEEDS);
        assertThat(kinds(new DeadlineQuery(all, null, null, Region.ALMATY, null, null, 0, 10)))
                .containsExactly(HOLD, REFLECTION);
        assertThat(kinds(new DeadlineQuery(all, null, null, null, HOLD, null, 0, 10)))
                .containsExactly(HOLD);
        assertThat(kinds(DeadlineQuery.ofCase(astana))).containsExactly(NEEDS);
    }

    @Test
    void pages() {
        var page = deadlines.find(new DeadlineQuery(DeadlineScope.ALL, null, null, null, null, null, 1, 2));

        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(page.getContent()).hasSize(1);
    }

    @Test
    void whatNobodyWouldReadIsNotCounted() {
        jdbc.update("""
                insert into deadline (id, reference, kind, rule_version, legal_basis, verified, calendar_version, start_fact,
                    start_at, due_at, status, elapses, extensions, paused_seconds, entries, rung, agency, role, region, row_version)
                select random_uuid(), reference, kind, rule_version, legal_basis, verified, calendar_version, start_fact,
                    start_at, due_at, status, elapses, extensions, paused_seconds, entries, rung, agency, role, region, row_version
                from deadline, system_range(1, 1100) where reference = ? and kind = 'REMOVAL_HOLD'""", almaty.value());

        assertThat(total(0, 50)).isEqualTo(Deadlines.COUNTED);
        assertThat(total(6, 150)).as("at least so many").isEqualTo(1_051);
        assertThat(total(22, 50)).as("the last page tells").isEqualTo(1_103);
        assertThat(total(30, 50)).as("beyond the last page").isEqualTo(Deadlines.COUNTED);
    }

    private long total(int page, int size) {
        return deadlines
                .find(new DeadlineQuery(DeadlineScope.ALL, null, null, null, null, null, page, size))
                .getTotalElements();
    }

    @Test
    void whoMayNothingSeesNothing() {
        assertThat(kinds(within(DeadlineScope.NONE))).isEmpty();
    }

    @Test
    void aReaderSeesAgenciesRegionsAndCasesOfTheScopeAndNothingHidden() {
        var agency = new DeadlineScope(false, Set.of(new AgencyId("NGO-71")), Set.of(), Set.of(), Set.of());
        var region = new DeadlineScope(false, Set.of(), Set.of(Region.ALMATY), Set.of(astana), Set.of());
        var hidden = new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(almaty));

        assertThat(kinds(within(agency))).containsExactly(NEEDS);
        assertThat(kinds(within(region))).hasSize(3);
        assertThat(kinds(within(hidden))).containsExactly(NEEDS);
    }

    @Test
    void whatIsWithheldIsNeitherListedNorCountedNorFound() {
        var withheld = new Withheld(Set.of(HOLD), Set.of());
        var everywhere = new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(), withheld);
        var page = deadlines.find(within(everywhere));
        var hold = deadlines.runningFor(almaty, HOLD).orElseThrow().id();

        assertThat(kinds(within(everywhere))).containsExactly(NEEDS, REFLECTION);
        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(deadlines.find(hold, everywhere)).isEmpty();
        assertThat(deadlines.find(hold, DeadlineScope.ALL)).isPresent();
    }

    @Test
    void oneDeadlineIsAsHiddenAsItsCase() {
        var id = deadlines.runningFor(astana, NEEDS).orElseThrow().id();

        assertThat(deadlines.find(id, DeadlineScope.ALL)).isPresent();
        assertThat(deadlines.find(id, DeadlineScope.NONE)).isEmpty();
    }

    private DeadlineQuery everything(@Nullable DeadlineFilter status) {
        return new DeadlineQuery(DeadlineScope.ALL, status, null, null, null, null, 0, 50);
    }

    private DeadlineQuery within(DeadlineScope scope) {
        return new DeadlineQuery(scope, null, null, null, null, null, 0, 50);
    }

    private List<DeadlineKind> kinds(DeadlineQuery query) {
        return deadlines.find(query).map(DeadlineView::kind).getContent();
    }
}
