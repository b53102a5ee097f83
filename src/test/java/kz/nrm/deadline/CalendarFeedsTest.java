package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class CalendarFeedsTest {

    private static final UserId ANNA = new UserId("anna");
    private static final FeedReading NOTHING = new FeedReading.Nothing();
    private static final DeadlineKind REFLECTION = new DeadlineKind("REFLECTION_PERIOD");
    private static final Actor COORDINATOR = new Actor(
            ANNA,
            "Anna",
            new AgencyId("COORD-75"),
            AgencyKind.COORD,
            Optional.of(Region.ALMATY),
            Set.of(Role.COORDINATOR_REGION));

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDecisions decisions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Users users;

    @Autowired
    private DeadlineVisibility visibility;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void aCoordinatorWhoSeesEverything() {
        clock.set("2026-11-16T09:20:31.5Z");
        when(users.actor(ANNA)).thenReturn(Optional.of(COORDINATOR));
        when(visibility.scopeOf(COORDINATOR)).thenReturn(DeadlineScope.ALL);
    }

    @Test
    void oneEventForEachDeadlineOnTheDayItEnds() {
        var opened = deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));

        assertThat(StrictCalendar.events(read(feeds.open(ANNA))))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event)
                            .containsEntry("UID", opened.id() + "@deadline.nrm")
                            .containsEntry("DTSTART", "20261217T235900")
                            .containsEntry("SEQUENCE", "1")
                            .containsEntry("STATUS", "CONFIRMED")
                            .containsEntry("CLASS", "CONFIDENTIAL")
                            .containsEntry("TRANSP", "TRANSPARENT")
                            .containsEntry(
                                    "DESCRIPTION",
                                    "Көру үшін кіріңіз. · Войдите\\, чтобы увидеть. · Sign in to see it.")
                            .containsEntry("ALARM", "-P1D")
                            .containsEntry("SUMMARY", "Тапсырма мерзімі · Срок задачи · A task is due");
                });
    }

    @Test
    void readingLeavesAMark() {
        deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));

        read(feeds.open(ANNA));

        assertThat(events.stream(Looked.class)).containsExactly(Looked.list(COORDINATOR, 1));
    }

    @Test
    void whoOpensReadsAndClosesItIsToldWithTheAddressButNotItsSecret() {
        deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));

        feeds.close(ANNA);
        var first = feeds.open(ANNA);
        read(first);
        var second = feeds.open(ANNA);
        feeds.close(ANNA);
        feeds.close(ANNA);

        var told = events.stream(CalendarFeedChanged.class).toList();
        assertThat(told)
                .extracting(CalendarFeedChanged::what)
                .containsExactly(
                        "CalendarFeedOpened", "CalendarFeedExported", "CalendarFeedOpened", "CalendarFeedClosed");
        assertThat(told).extracting(CalendarFeedChanged::lines).containsExactly(0, 1, 0, 0);
        assertThat(told).extracting(CalendarFeedChanged::by).containsOnly(ANNA);
        assertThat(told.get(1).about())
                .isEqualTo(told.get(0).about())
                .isNotEqualTo(told.get(2).about());
        assertThat(told.get(3).about()).isEqualTo(told.get(2).about());
        assertThat(told.toString()).doesNotContain(first, second);
    }

    @Test
    void itSaysNothingOfTheMatter() {
        deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));
        deadlines.open(
                OpenDeadline.of(reference, new DeadlineKind("DETENTION_CHECK")).in(Region.ALMATY));

        assertThat(read(feeds.open(ANNA)))
                .doesNotContainIgnoringCase("reflection")
                .doesNotContainIgnoringCase("detention")
                .doesNotContainIgnoringCase("victim")
                .doesNotContainIgnoringCase("traffick")
                .doesNotContain("Anna", "COORD", "PROSECUTOR");
    }

    @Test
    void everyChangeRaisesTheSequenceAndKeepsTheName() {
        var id = deadlines
                .open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY))
                .id();
        var secret = feeds.open(ANNA);

        decisions.suspend(id, SuspensionReason.MEDICAL, ANNA);
        assertThat(StrictCalendar.events(read(secret)))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("SEQUENCE", "2")
                        .containsEntry("STATUS", "TENTATIVE")
                        .doesNotContainKey("ALARM"));

        clock.pass(Duration.ofDays(1));
        decisions.resume(id, ANNA);
        deadlines.waive(reference, REFLECTION, "OWN_WISH", ANNA);
        assertThat(StrictCalendar.events(read(secret)))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("UID", id + "@deadline.nrm")
                        .containsEntry("SEQUENCE", "4")
                        .containsEntry("STATUS", "CANCELLED"));
        clock.pass(Duration.ofDays(31));
        assertThat(StrictCalendar.events(read(secret))).isEmpty();
    }

    @Test
    void theUserSeesWhatTheyMaySeeAtThisMoment() {
        deadlines.open(OpenDeadline.of(reference, REFLECTION).in(Region.ALMATY));
        var secret = feeds.open(ANNA);

        when(visibility.scopeOf(COORDINATOR))
                .thenReturn(new DeadlineScope(true, Set.of(), Set.of(), Set.of(), Set.of(reference)));
        assertThat(StrictCalendar.events(read(secret))).isEmpty();

        when(users.actor(ANNA)).thenReturn(Optional.empty());
        assertThat(feeds.read(secret)).isEqualTo(NOTHING);
    }

    @Test
    void offUntilOpenedAndVoidWhenRevokedOrOpenedAnew() {
        assertThat(feeds.read("")).isEqualTo(NOTHING);
        var first = feeds.open(ANNA);
        var second = feeds.open(ANNA);

        assertThat(feeds.read(first)).isEqualTo(NOTHING);
        assertThat(feeds.read(second)).isInstanceOf(FeedReading.Calendar.class);
        feeds.close(ANNA);
        assertThat(feeds.read(second)).isEqualTo(NOTHING);
        feeds.close(ANNA);
    }

    @Test
    void nobodyGuessesASecret() {
        when(users.actor(any())).thenReturn(Optional.of(COORDINATOR));
        var secrets = new HashSet<String>();
        for (var i = 0; i < 50; i++) {
            secrets.add(feeds.open(ANNA));
        }

        assertThat(secrets).hasSize(50).allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void whoReadsTooOftenWaitsForTheEndOfTheHour() {
        var secret = feeds.open(ANNA);
        for (var i = 0; i < FeedLimit.READS; i++) {
            assertThat(feeds.read(secret)).isInstanceOf(FeedReading.Calendar.class);
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(feeds.read(secret)).isEqualTo(new FeedReading.TooOften(Duration.ofMinutes(50)));
        assertThat(feeds.read("guessed")).isEqualTo(NOTHING);
        clock.pass(Duration.ofMinutes(50));
        assertThat(feeds.read(secret)).isInstanceOf(FeedReading.Calendar.class);
    }

    @Test
    void wordsAreEscaped() {
        assertThat(CalendarText.escaped("a,b;c\\d\ne")).isEqualTo("a\\,b\\;c\\\\d\\ne");
    }

    /** RFC 5545, 3.1: at most 75 octets, and a fold that removed gives the line back. */
    @Test
    void longLinesAreFoldedBetweenCharacters() {
        var ascii = "DESCRIPTION:" + "a".repeat(63);
        assertThat(CalendarText.folded(ascii)).isEqualTo(ascii + "\r\n");
        assertThat(CalendarText.folded(ascii + "b")).isEqualTo(ascii + "\r\n b\r\n");

        for (var words : List.of("ә".repeat(200), "x" + "ә".repeat(200), "😀".repeat(60), "ab😀".repeat(60))) {
            var folded = CalendarText.folded(words);
            assertThat(folded.replace("\r\n ", "")).isEqualTo(words + "\r\n");
            assertThat(folded.split("\r\n"))
                    .hasSizeBetween((words.getBytes(StandardCharsets.UTF_8).length + 73) / 74, 12)
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2, 75));
        }
    }

    private String read(String secret) {
        return ((FeedReading.Calendar) feeds.read(secret)).text();
    }
}
