package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.RungRows.Claim;
import kz.nrm.deadline.RungRows.Climbed;
import kz.nrm.deadline.RungRows.DueRow;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.NodeClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What one page of due deadlines decides, and how the pages follow one another. */
class LadderPageTest {

    private static final Instant START = Instant.parse("2026-11-16T09:20:31Z");
    private static final Instant DUE = Instant.parse("2026-11-17T10:00:00Z");
    private static final UUID ITEM = UUID.randomUUID();

    private final TestClock clock = new TestClock(START.toString());
    private final RungRows rows = mock(RungRows.class);
    private final CaseTasks tasks = mock(CaseTasks.class);
    private final Agencies agencies = mock(Agencies.class);
    private final CaseAccess access = mock(CaseAccess.class);
    private final NodeClock node = mock(NodeClock.class);
    private final List<Object> told = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Climbed> climbed = new ArrayList<>();
    private final LadderPage page = new LadderPage(
            rows,
            ShippedSettings.rules(),
            new CalendarInForce(new WorkingCalendar(ShippedSettings.calendar())),
            new RungAddressees(agencies, access),
            new StaticListableBeanFactory(Map.of("tasks", tasks)).getBeanProvider(CaseTasks.class),
            told::add,
            clock::instant);

    @BeforeEach
    void everyKindHasAnOfficeInEveryRegion() {
        when(node.mayFire()).thenReturn(true);
        when(agencies.responsible(any(), any())).then(call -> {
            AgencyKind kind = call.getArgument(0);
            Region region = call.getArgument(1);
            return Optional.of(
                    new Agency(new AgencyId(kind + "-" + region.code()), kind, Optional.of(region), Map.of()));
        });
        doAnswer(call -> claims.addAll(call.getArgument(0))).when(rows).claim(any(), any());
        doAnswer(call -> climbed.addAll(call.getArgument(0))).when(rows).climb(any());
    }

    @Test
    void theLatestRungIsToldAndOlderOnesAreSuperseded() {
        clock.set("2026-11-17T10:00:00Z");
        var due = due("REMOVAL_HOLD", 0);

        assertThat(page.climb(5)).isEqualTo(new LadderPage.Done(1, 1));

        assertThat(claims)
                .extracting(claim -> claim.step().ordinal(), Claim::superseded)
                .containsExactly(tuple(1, true), tuple(2, false));
        assertThat(climbed).containsExactly(new Climbed(due.id(), 2, Instant.parse("2026-11-18T10:00:00Z")));
        assertThat(told).singleElement().isInstanceOfSatisfying(RungReached.class, rung -> {
            assertThat(rung.ordinal()).isEqualTo(2);
            assertThat(rung.escalation()).isTrue();
            assertThat(rung.agency()).isEqualTo(new AgencyId("PROSECUTOR-75"));
            assertThat(rung.byTheHour()).isTrue();
            assertThat(rung.at()).isEqualTo(clock.instant());
        });
        verify(tasks, never()).escalate(any(), any(), any());
    }

    @Test
    void aRungThatWasClaimedIsNotClaimedAgain() {
        clock.set("2026-11-17T09:59:59Z");
        var due = due("REMOVAL_HOLD", 1);

        assertThat(page.climb(5)).isEqualTo(new LadderPage.Done(1, 0));

        assertThat(climbed).containsExactly(new Climbed(due.id(), 1, DUE));
        assertThat(told).isEmpty();
    }

    @Test
    void onTheLastRungThereIsNoNext() {
        clock.set("2026-11-18T10:00:00Z");
        var due = due("REMOVAL_HOLD", 2);

        page.climb(5);

        assertThat(climbed).containsExactly(new Climbed(due.id(), 3, null));
    }

    @Test
    void theTaskIsHandedOverWithTheRungThatSaysSo() {
        clock.set("2026-11-18T10:00:00Z");
        due("REFERRAL_ACCEPTANCE", 1);

        page.climb(5);

        verify(tasks).escalate(ITEM, new AgencyId("COORD-75"), Role.COORDINATOR_REGION);
    }

    @Test
    void aLadderThatCannotBeToldWaitsAnHourAndHoldsUpNobody() {
        clock.set("2026-11-17T10:00:00Z");
        var lost = row("REMOVAL_HOLD", "9", 0, Region.ALMATY);
        var due = row("REMOVAL_HOLD", "1", 1, Region.ALMATY);
        when(rows.lockDue(clock.instant(), 5)).thenReturn(List.of(lost, due));

        assertThat(page.climb(5)).isEqualTo(new LadderPage.Done(2, 1));

        assertThat(climbed).contains(new Climbed(lost.id(), 0, clock.instant().plus(Duration.ofHours(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR_REGION,75,COORD-75,COORDINATOR_REGION",
        "COORDINATOR_REGION,,COORD,COORDINATOR_REGION",
        "COORDINATOR_NATIONAL,75,COORD,COORDINATOR_NATIONAL",
        "PROSECUTOR,75,PROSECUTOR-75,PROSECUTOR",
        "OMBUDSMAN,75,OMBUDSMAN-75,",
        "MIA_OC,75,MIA_OC-75,INVESTIGATOR",
        "AKIMAT_SOC,75,AKIMAT_SOC-75,SOCIAL_WORKER",
        "RETURN_OFFICER,75,MIA_MIG-75,RETURN_OFFICER"
    })
    void aRungNamesARoleOrAnOffice(String to, @Nullable String region, String agency, @Nullable String role) {
        var row = row(
                "REMOVAL_HOLD",
                "1",
                0,
                region == null ? null : Region.ofCode(region).orElseThrow());

        assertThat(new RungAddressees(agencies, access).of(new Ladder.Step(2, DUE, to, true, false), row))
                .isEqualTo(new RungAddressees.Addressee(new AgencyId(agency), role));
        assertThat(new RungAddressees(agencies, access).of(new Ladder.Step(1, DUE, to, false, false), row))
                .isEqualTo(new RungAddressees.Addressee(new AgencyId("MIA_MIG-75"), "MIGRATION_OFFICER"));
    }

    @Test
    void pageFollowsPageUntilOneIsNotFull() {
        var pages = mock(LadderPage.class);
        when(pages.climb(anyInt()))
                .thenReturn(new LadderPage.Done(3, 2), new LadderPage.Done(3, 3), new LadderPage.Done(2, 2));

        assertThat(sweep(pages).sweep()).isEqualTo(7);

        assertThat(told).containsExactly(new LadderSwept(7, START));
    }

    @Test
    void aNodeThatMayNotFireSweepsNothing() {
        when(node.mayFire()).thenReturn(false);

        assertThat(sweep(page).sweep()).isZero();

        verify(rows, never()).lockDue(any(), anyInt());
        assertThat(told).isEmpty();
    }

    @Test
    void theNextRungIsKnown() {
        when(rows.next(DUE)).thenReturn(Optional.of(START));

        assertThat(sweep(page).next(DUE)).contains(START);
    }

    private LadderSweep sweep(LadderPage pages) {
        return new LadderSweep(
                pages,
                rows,
                new SweepSettings(true, Duration.ofSeconds(30), 3),
                node,
                clock::instant,
                event -> told.add(event));
    }

    private DueRow due(String kind, int rung) {
        var row = row(kind, "1", rung, Region.ALMATY);
        when(rows.lockDue(clock.instant(), 5)).thenReturn(List.of(row));
        return row;
    }

    private static DueRow row(String kind, String version, int rung, @Nullable Region region) {
        return new DueRow(
                UUID.randomUUID(),
                CaseReference.random(),
                new DeadlineKind(kind),
                version,
                START,
                DUE,
                false,
                rung,
                0,
                new AgencyId("MIA_MIG-75"),
                "MIGRATION_OFFICER",
                region,
                ITEM);
    }
}
