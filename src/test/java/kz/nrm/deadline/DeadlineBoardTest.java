package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Looked;
import kz.nrm.deadline.BoardView.Counts;
import kz.nrm.deadline.BoardView.Group;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.UntouchedTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class DeadlineBoardTest {

    private static final AgencyId NGO = new AgencyId("NGO-71");
    private static final UserId ANNA = new UserId("anna");

    @Autowired
    private DeadlineBoard board;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDecisions decisions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private UntouchedTasks tasks;

    private final CaseReference almaty = CaseReference.random();
    private final CaseReference astana = CaseReference.random();

    @BeforeEach
    void fiveDeadlinesOfTwoCases() {
        when(tasks.find(any(), any(), anyInt())).thenReturn(new UntouchedTasks.Untouched(0, false, List.of()));
        clock.set("2026-11-16T09:20:31.5Z");
        open(almaty, "REFLECTION_PERIOD", Region.ALMATY);
        open(almaty, "REMOVAL_HOLD", Region.ALMATY);
        open(almaty, "NEEDS_ASSESSMENT", Region.ALMATY);
        deadlines.open(OpenDeadline.of(astana, new DeadlineKind("URGENT_NEEDS"))
                .in(Region.ASTANA)
                .owedBy(NGO));
        deadlines.open(OpenDeadline.of(astana, new DeadlineKind("REFERRAL_ACCEPTANCE"))
                .in(Region.ASTANA)
                .owedBy(NGO));
    }

    @Test
    void whatComesNext() {
        var seen = board.of(DeadlineScope.ALL);

        assertThat(counts(seen)).isEqualTo(new Counts(0, 0, 3, 2, 0));
        assertThat(kinds(seen.week())).containsExactlyInAnyOrder("REMOVAL_HOLD", "URGENT_NEEDS", "REFERRAL_ACCEPTANCE");
        assertThat(kinds(seen.later())).containsExactly("NEEDS_ASSESSMENT", "REFLECTION_PERIOD");
        assertThat(seen.removalHolds().count()).isEqualTo(1);
        assertThat(kinds(seen.silentReferrals())).containsExactly("REFERRAL_ACCEPTANCE");
    }

    @Test
    void whatIsShownLeavesAMark() {
        board.of(DeadlineScope.ALL);

        assertThat(events.stream(Looked.class)).containsExactly(Looked.list(7));
    }

    @Test
    void theDayIsThatOfAlmaty() {
        clock.set("2026-11-16T19:00:01Z");

        assertThat(counts(board.of(DeadlineScope.ALL))).isEqualTo(new Counts(0, 3, 0, 2, 0));
    }

    @Test
    void whatIsLateStandsInItsAgeAndWhatElapsesIsNeverLate() {
        clock.pass(Duration.ofDays(40));

        var seen = board.of(DeadlineScope.ALL);

        assertThat(counts(seen)).isEqualTo(new Counts(4, 0, 0, 0, 0));
        assertThat(kinds(seen.overdue())).doesNotContain("REFLECTION_PERIOD").endsWith("NEEDS_ASSESSMENT");
        assertThat(seen.ageing())
                .filteredOn(age -> age.count() > 0)
                .containsExactlyInAnyOrder(
                        new BoardView.Age(BoardPart.OVERDUE_30, 1, 0),
                        new BoardView.Age(BoardPart.OVERDUE_LONGER, 3, 0));
    }

    @Test
    void timeASuspensionTookStandsBesideTheAge() {
        var id = deadlines
                .runningFor(almaty, new DeadlineKind("NEEDS_ASSESSMENT"))
                .orElseThrow()
                .id();
        decisions.suspend(id, SuspensionReason.MEDICAL, ANNA);
        assertThat(counts(board.of(DeadlineScope.ALL)).suspended()).isEqualTo(1);
        assertThat(kinds(board.of(DeadlineScope.ALL).suspended())).containsExactly("NEEDS_ASSESSMENT");

        clock.pass(Duration.ofDays(3));
        decisions.resume(id, ANNA);
        clock.pass(Duration.ofDays(60));

        assertThat(board.of(DeadlineScope.ALL).ageing())
                .filteredOn(age -> age.pausedSeconds() > 0)
                .containsExactly(new BoardView.Age(
                        BoardPart.OVERDUE_LONGER, 4, Duration.ofDays(3).toSeconds()));
    }

    @Test
    void whoIsWaitedOn() {
        clock.pass(Duration.ofDays(3));

        var seen = board.of(DeadlineScope.ALL);

        assertThat(seen.byAgency()).startsWith(new Group("NGO-71", null, new Counts(2, 0, 0, 0, 0)));
        assertThat(seen.byRegion()).startsWith(new Group("71", null, new Counts(2, 0, 0, 0, 0)));
        assertThat(seen.waitingOn()).contains(new Group("MIA_MIG-75", "MIGRATION_OFFICER", new Counts(1, 0, 0, 0, 0)));
        assertThat(seen.byKind()).contains(new Group("REMOVAL_HOLD", null, new Counts(1, 0, 0, 0, 0)));
    }

    @Test
    void aHiddenCaseIsNotEvenCounted() {
        board.of(DeadlineScope.ALL);

        var seen = board.of(new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(almaty)));

        assertThat(counts(seen)).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(seen.byAgency()).extracting(Group::name).containsExactly("NGO-71");
        assertThat(kinds(seen.later())).isEmpty();
        assertThat(seen.removalHolds().first()).isEmpty();
    }

    @Test
    void whatIsWithheldIsNotEvenCounted() {
        var criminal = new ProcessId("investigation-cooperation");
        var withheld = new DeadlineScope.Withheld(Set.of(new DeadlineKind("REMOVAL_HOLD")), Set.of(criminal));
        var everything = counts(board.of(DeadlineScope.ALL));

        var seen = board.of(new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(), withheld));

        assertThat(seen.byKind()).extracting(Group::name).isNotEmpty().doesNotContain("REMOVAL_HOLD");
        assertThat(seen.removalHolds().count()).isZero();
        assertThat(seen.removalHolds().first()).isEmpty();
        assertThat(counts(seen)).isNotEqualTo(everything);
        verify(tasks).find(argThat(where -> where.withheld().equals(Set.of(criminal))), any(), anyInt());
    }

    @Test
    void everyReaderSeesAsMuchAsInTheList() {
        var agency = new DeadlineScope(false, Set.of(NGO), Set.of(), Set.of(), Set.of());
        var region = new DeadlineScope(false, Set.of(NGO), Set.of(Region.ASTANA), Set.of(), Set.of());
        var cases = new DeadlineScope(false, Set.of(), Set.of(), Set.of(almaty), Set.of());

        assertThat(counts(board.of(agency))).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(counts(board.of(region))).isEqualTo(new Counts(0, 0, 2, 0, 0));
        assertThat(kinds(board.of(region).week())).hasSize(2);
        assertThat(counts(board.of(cases))).isEqualTo(new Counts(0, 0, 1, 2, 0));
        assertThat(counts(board.of(DeadlineScope.NONE))).isEqualTo(new Counts(0, 0, 0, 0, 0));
    }

    @Test
    void aTaskIsSilentAfterTheTimeOfItsRule() {
        board.of(DeadlineScope.ALL);

        verify(tasks).find(any(), eq(Instant.parse("2026-11-14T09:20:31Z")), anyInt());
    }

    @Test
    void theHoursOfADetentionAreShown() {
        open(astana, "DETENTION_CHECK", Region.ASTANA);
        clock.pass(Duration.ofHours(20));

        var detention = board.of(DeadlineScope.ALL).detention();

        assertThat(detention.count()).isEqualTo(1);
        assertThat(detention.first())
                .singleElement()
                .satisfies(row -> assertThat(row.startAt()).isEqualTo("2026-11-16T09:20:31Z"));
    }

    private void open(CaseReference reference, String kind, Region region) {
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind(kind)).in(region));
    }

    private static Counts counts(BoardView board) {
        return new Counts(
                board.overdue().count(),
                board.today().count(),
                board.week().count(),
                board.later().count(),
                board.suspended().count());
    }

    private static List<String> kinds(BoardView.Section section) {
        return section.first().stream().map(row -> row.kind().value()).toList();
    }
}
