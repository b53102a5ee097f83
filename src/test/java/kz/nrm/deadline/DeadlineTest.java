package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant END = Instant.parse("2026-12-16T19:00:00Z");
    private static final OpenDeadline OWED =
            OpenDeadline.of(CaseReference.random(), new DeadlineKind("NEEDS_ASSESSMENT"));

    private final DeadlineRule rule = mock(DeadlineRule.class);

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
    void isVerifiedWhenRuleAndCalendarAre(boolean ofRule, boolean ofCalendar, boolean verified) {
        assertThat(opened(OWED, ofRule, ofCalendar).view().verified()).isEqualTo(verified);
    }

    @Test
    void isNotVerifiedAnyMoreOnceItsEndIsNot() {
        var deadline = opened(OWED, true, true);

        deadline.extendedTo(end(END.plusSeconds(86_400), true), "1");
        assertThat(deadline.view().verified()).isTrue();
        deadline.extendedTo(end(END.plusSeconds(172_800), false), "1");
        assertThat(deadline.view().verified()).isFalse();
        deadline.recounted(end(END.plusSeconds(172_800), true), "2");
        assertThat(deadline.view().verified()).isFalse();
    }

    /** Nobody owes anything at the end of a wait; what elapses by its rule has reminders of its own. */
    @ParameterizedTest
    @CsvSource({"true, true, false", "true, false, true", "false, true, false", "false, false, false"})
    void aWaitOfAProcessIsClimbedAsOne(boolean isWait, boolean elapses, boolean ofProcess) {
        when(rule.elapses()).thenReturn(elapses);

        var deadline = opened(isWait ? OWED.inProcess("p1") : OWED, true, true);

        assertThat(deadline.span(rule)).isEqualTo(new Ladder.Span(START, END, ofProcess));
        assertThat(deadline.view().elapses()).isEqualTo(isWait || elapses);
    }

    @Test
    void knowsItsWork() {
        var item = UUID.randomUUID();

        assertThat(opened(OWED.forWorkItem(item), true, true).workItem()).isEqualTo(item);
        assertThat(opened(OWED.forWorkItem(item), true, true).ofNoWorkItem()).isFalse();
        assertThat(opened(OWED, true, true).ofNoWorkItem()).isTrue();
    }

    private Deadline opened(OpenDeadline command, boolean ofRule, boolean ofCalendar) {
        when(rule.version()).thenReturn("1");
        when(rule.legalBasis()).thenReturn("test");
        when(rule.verified()).thenReturn(ofRule);
        var deadline = new Deadline(command, rule, end(END, ofCalendar), "SUBMITTED", "1");
        deadline.ownedBy(new AgencyId("NGO-75"), "CASE_MANAGER");
        return deadline;
    }

    private static DeadlineCalculation end(Instant at, boolean verified) {
        return new DeadlineCalculation(START, at, List.of(), verified);
    }
}
