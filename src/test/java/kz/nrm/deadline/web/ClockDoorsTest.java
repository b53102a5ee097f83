package kz.nrm.deadline.web;

import static kz.nrm.deadline.web.ClockViews.ID;
import static kz.nrm.deadline.web.ClockViews.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.deadline.CalendarChangeView;
import kz.nrm.deadline.CalendarDay;
import kz.nrm.deadline.CalendarEdits;
import kz.nrm.deadline.CalendarFeeds;
import kz.nrm.deadline.CalendarPreview;
import kz.nrm.deadline.CalendarProposal;
import kz.nrm.deadline.CalendarYearMissing;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.deadline.DeadlineDecisions;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.Explanation;
import kz.nrm.deadline.Explanations;
import kz.nrm.deadline.ExtensionDecision;
import kz.nrm.deadline.FeedReading;
import kz.nrm.deadline.LedgerDecision;
import kz.nrm.deadline.ShippedSettings;
import kz.nrm.deadline.SuspensionReason;
import kz.nrm.deadline.TestClock;
import kz.nrm.deadline.WhatIf;
import kz.nrm.deadline.WhatIfAnswer;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Who may ask what of the clock, and what is answered. */
class ClockDoorsTest {

    private static final Actor NATIONAL = person(Role.COORDINATOR_NATIONAL);
    private static final UserId ANNA = new UserId("anna");
    private static final UUID CHANGE = UUID.fromString("7d0c2f4e-0000-4000-8000-000000000003");

    private final Deadlines deadlines = mock(Deadlines.class);
    private final DeadlineDecisions decisions = mock(DeadlineDecisions.class);
    private final Explanations explanations = mock(Explanations.class);
    private final ExplanationText text = mock(ExplanationText.class);
    private final CalendarFeeds feeds = mock(CalendarFeeds.class);
    private final CalendarYears years = mock(CalendarYears.class);
    private final CalendarEdits edits = mock(CalendarEdits.class);
    private final Idempotency idempotency = mock(Idempotency.class);
    private final WhatIf whatIf = mock(WhatIf.class);
    private final Actors actors = mock(Actors.class);
    private final Problems problems = mock(Problems.class);
    private MockMvc http;

    @BeforeEach
    void aNationalCoordinatorWhoSeesTheDeadline() {
        var clock = new TestClock(ClockViews.NOW.toString());
        var scope = ClockViews.reader(() -> DeadlineScope.ALL);
        when(actors.current()).thenReturn(NATIONAL);
        when(deadlines.find(ID, DeadlineScope.ALL)).thenReturn(Optional.of(ClockViews.hold()));
        when(deadlines.find(ID)).thenReturn(Optional.of(ClockViews.hold()));
        when(idempotency.once(any(), any(), any(), any(), any()))
                .then(call -> call.<Supplier<Object>>getArgument(4).get());
        http = MockMvcBuilders.standaloneSetup(
                        new DeadlineDecisionController(deadlines, decisions, scope, actors, clock),
                        new ExplanationController(explanations, text, scope),
                        new ExplanationPageController(explanations, text, scope),
                        new CalendarFeedController(feeds, actors),
                        new CalendarController(years, edits, scope, actors, idempotency, clock),
                        new WhatIfController(whatIf, scope, actors, clock))
                .setControllerAdvice(new CalendarErrors(problems))
                .build();
    }

    @Test
    void aCoordinatorProlongsSuspendsResumesAndRestores() throws Exception {
        when(deadlines.extend(ID, "MEDICAL_REPORT", ANNA)).thenReturn(new ExtensionDecision.Granted(Instant.EPOCH));
        when(decisions.suspend(ID, SuspensionReason.MEDICAL, ANNA)).thenReturn(new LedgerDecision.Done(Instant.EPOCH));
        when(decisions.resume(ID, ANNA)).thenReturn(new LedgerDecision.Done(Instant.EPOCH));
        when(decisions.restore(ID, "ILL", ANNA)).thenReturn(new LedgerDecision.Done(Instant.EPOCH));

        for (var door : doors().entrySet()) {
            sent(door.getKey(), door.getValue())
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.id").value(ID.toString()))
                    .andExpect(jsonPath("$.overdue").value(true))
                    .andExpect(jsonPath("$.pausedSeconds").value(18_000))
                    .andExpect(jsonPath("$.region").value("75"));
        }
    }

    @Test
    void aRefusedDecisionIsNamed() {
        when(deadlines.extend(any(UUID.class), any(), any()))
                .thenReturn(new ExtensionDecision.Refused(ExtensionDecision.Reason.NOT_EXTENDABLE));
        var refused = new LedgerDecision.Refused(LedgerDecision.Reason.NOT_RUNNING);
        when(decisions.suspend(any(), any(), any())).thenReturn(refused);
        when(decisions.resume(any(), any())).thenReturn(refused);
        when(decisions.restore(any(), any(), any())).thenReturn(refused);

        doors().forEach((door, body) -> assertThatThrownBy(() -> sent(door, body))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .extracting(cause -> ((Refusal) cause).code())
                .isEqualTo(door.equals("extension") ? "DEADLINE_NOT_EXTENDABLE" : "DEADLINE_NOT_RUNNING"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COORDINATOR_REGION", "COORDINATOR_NATIONAL"})
    void nobodyElseDecides(Role role) {
        when(actors.current()).thenReturn(person(role));

        doors().forEach((door, body) -> assertThatThrownBy(() -> sent(door, body))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .extracting(cause -> ((Refusal) cause).code())
                .isEqualTo("COORDINATION_ONLY"));
    }

    @Test
    void whoMayNotSeeTheDeadlineLearnsNothingOfIt() {
        when(deadlines.find(ID, DeadlineScope.ALL)).thenReturn(Optional.empty());

        doors().forEach((door, body) ->
                assertThatThrownBy(() -> sent(door, body)).hasRootCauseInstanceOf(NotFound.class));
    }

    @Test
    void anExplanationIsDataTextAndAPage() throws Exception {
        var explanation = new Explanation(
                ClockViews.hold(),
                ShippedSettings.rules().inForce(ClockViews.hold().kind(), LocalDate.parse("2026-11-16"), null),
                List.of());
        var said = new ExplanationResponse(
                ID,
                ClockViews.CASE.value(),
                "REMOVAL_HOLD",
                ClockViews.hold().status(),
                Instant.EPOCH,
                Instant.EPOCH,
                "CPC 48",
                "1",
                true,
                "Hold",
                "Runs",
                List.of(),
                List.of(),
                List.of("Note"));
        when(explanations.of(ID, DeadlineScope.ALL)).thenReturn(Optional.of(explanation));
        when(text.of(explanation)).thenReturn(said);
        var address = "/api/deadlines/" + ID + "/explanation";

        http.perform(get(address).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.title").value("Hold"))
                .andExpect(jsonPath("$.verified").value(true));
        http.perform(get(address).accept(MediaType.TEXT_PLAIN))
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string("Hold\nRuns\n\n\nNote\n"));
        http.perform(get("/deadlines/" + ID + "/explanation"))
                .andExpect(view().name("deadline/explanation"))
                .andExpect(model().attribute("why", said));
    }

    @Test
    void whatIsHiddenIsNotExplained() {
        when(explanations.of(any(), any())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> http.perform(get("/deadlines/" + ID + "/explanation")))
                .hasRootCauseInstanceOf(NotFound.class);
        assertThatThrownBy(() -> http.perform(get("/api/deadlines/" + ID + "/explanation")))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void aFeedIsOpenedReadAndRevoked() throws Exception {
        when(feeds.open(ANNA)).thenReturn("secret");
        when(feeds.read("secret")).thenReturn(new FeedReading.Calendar("BEGIN:VCALENDAR"));
        when(feeds.read("often")).thenReturn(new FeedReading.TooOften(Duration.ofMinutes(50)));
        when(feeds.read("guessed")).thenReturn(new FeedReading.Nothing());

        http.perform(post("/api/calendar-feed"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.address").value("/calendar/secret.ics"));
        http.perform(get("/calendar/secret.ics"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string("BEGIN:VCALENDAR"));
        http.perform(get("/calendar/often.ics"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "3000"));
        http.perform(get("/calendar/guessed.ics")).andExpect(status().isNotFound());
        http.perform(delete("/api/calendar-feed")).andExpect(status().isNoContent());
        verify(feeds).close(ANNA);
    }

    @Test
    void aYearOfTheCalendarIsShownDayByDay() throws Exception {
        var days = new TreeMap<LocalDate, CalendarDay>();
        days.put(LocalDate.parse("2026-12-16"), new CalendarDay(CalendarDay.Kind.HOLIDAY, "INDEPENDENCE_DAY"));
        when(years.year(2026)).thenReturn(new CalendarYears.Year(2026, "2026-11", true, "gazette", days));
        when(years.duties()).thenReturn(List.of(new CalendarYears.Duty(2027, true, LocalDate.parse("2026-11-01"))));

        http.perform(get("/api/calendar/years/2026"))
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.verified").value(true))
                .andExpect(jsonPath("$.days.length()").value(1))
                .andExpect(jsonPath("$.days[0].working").value(false))
                .andExpect(jsonPath("$.days[0].name").value("INDEPENDENCE_DAY"));
        http.perform(get("/api/calendar/duties"))
                .andExpect(jsonPath("$[0].year").value(2027));
    }

    @Test
    void aYearThatIsNotLoadedIsNamed() throws Exception {
        var missing = mock(CalendarYearMissing.class);
        when(missing.year()).thenReturn(2099);
        when(years.year(2099)).thenThrow(missing);
        when(problems.problem(HttpStatus.CONFLICT, "calendar-year-missing"))
                .thenReturn(ProblemDetail.forStatus(HttpStatus.CONFLICT));
        when(problems.sentence(any(Refusal.class))).thenReturn("2099 is not loaded");

        http.perform(get("/api/calendar/years/2099"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.year").value(2099))
                .andExpect(jsonPath("$.detail").value("2099 is not loaded"));
    }

    @Test
    void aChangeIsProposedLookedAtAndDecided() throws Exception {
        var change = change();
        when(edits.propose(any(), eq(NATIONAL))).thenReturn(change);
        when(edits.find(CHANGE, NATIONAL)).thenReturn(Optional.of(change));
        when(edits.preview(change, DeadlineScope.ALL, 1, 5))
                .thenReturn(new CalendarPreview(
                        3, 2, 1, 1, 5, List.of(new CalendarPreview.Moved(ClockViews.hold(), Instant.EPOCH))));
        when(edits.approve(CHANGE, NATIONAL)).thenReturn(change);
        when(edits.reject(CHANGE, NATIONAL, "No such act")).thenReturn(change);

        http.perform(body(
                        post("/api/calendar/changes").header("Idempotency-Key", "k1"),
                        "{\"year\":2026,\"act\":\"Order No. 7\",\"reason\":\"as published\",\"days\":[]}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.proposedBy").value("anna"))
                .andExpect(jsonPath("$.decidedBy").value("dana"))
                .andExpect(jsonPath("$.moved").value(4));
        http.perform(get("/api/calendar/changes/" + CHANGE + "?page=1&size=5"))
                .andExpect(jsonPath("$.change.edition").value(9))
                .andExpect(jsonPath("$.preview.later").value(3))
                .andExpect(jsonPath("$.preview.earlier").value(2))
                .andExpect(jsonPath("$.preview.yearMissing").value(1))
                .andExpect(jsonPath("$.preview.items[0].from").exists())
                .andExpect(jsonPath("$.preview.items[0].deadline.kind").value("REMOVAL_HOLD"));
        http.perform(post("/api/calendar/changes/" + CHANGE + "/approval"))
                .andExpect(jsonPath("$.id").value(CHANGE.toString()));
        http.perform(body(post("/api/calendar/changes/" + CHANGE + "/rejection"), "{\"reason\":\"No such act\"}"))
                .andExpect(jsonPath("$.id").value(CHANGE.toString()));
    }

    @Test
    void anUnknownChangeIsNotFound() {
        when(edits.find(any(), any())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> http.perform(get("/api/calendar/changes/" + CHANGE)))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void coordinatorsAskWhatWouldBe() throws Exception {
        when(whatIf.ask(any(), eq(DeadlineScope.ALL), eq(0), eq(50)))
                .thenReturn(new WhatIfAnswer(
                        Map.of(WhatIfAnswer.Effect.MOVES, 1L),
                        0,
                        50,
                        List.of(new WhatIfAnswer.Item(ClockViews.hold(), WhatIfAnswer.Effect.MOVES, Instant.EPOCH)),
                        null));

        for (var role : List.of(Role.COORDINATOR_NATIONAL, Role.COORDINATOR_REGION)) {
            when(actors.current()).thenReturn(person(role));
            http.perform(body(post("/api/deadlines/what-if"), "{}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.saved").value(false))
                    .andExpect(jsonPath("$.counts.MOVES").value(1))
                    .andExpect(jsonPath("$.items[0].deadline.kind").value("REMOVAL_HOLD"));
        }
        when(actors.current()).thenReturn(person(Role.CASE_MANAGER));
        assertThatThrownBy(() -> http.perform(body(post("/api/deadlines/what-if"), "{}")))
                .hasRootCauseInstanceOf(Refusal.class);
    }

    @Test
    void withoutSomebodyWhoSaysWhatIsVisibleNothingIs() {
        var nobody = new StaticListableBeanFactory();

        assertThat(new ReaderScope(nobody.getBeanProvider(DeadlineVisibility.class)).current())
                .isEqualTo(DeadlineScope.NONE);
    }

    private static Map<String, String> doors() {
        return Map.of(
                "extension", "{\"reason\":\"MEDICAL_REPORT\"}",
                "suspension", "{\"reason\":\"MEDICAL\"}",
                "resumption", "{}",
                "restoration", "{\"reason\":\"ILL\"}");
    }

    private ResultActions sent(String door, String body) throws Exception {
        return http.perform(body(post("/api/deadlines/" + ID + "/" + door), body));
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private static CalendarChangeView change() {
        var proposal = new CalendarProposal(2026, false, "Order No. 7", "as published", null, null, null, List.of());
        return new CalendarChangeView(
                CHANGE,
                proposal,
                CalendarChangeView.State.APPLIED,
                ANNA,
                Instant.EPOCH,
                new UserId("dana"),
                Instant.EPOCH,
                null,
                9,
                4);
    }
}
