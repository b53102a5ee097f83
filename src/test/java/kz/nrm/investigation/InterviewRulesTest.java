package kz.nrm.investigation;

import static kz.nrm.investigation.InterviewConcern.AT_NIGHT;
import static kz.nrm.investigation.InterviewConcern.NO_DOCTOR;
import static kz.nrm.investigation.InterviewConcern.NO_INTERPRETER;
import static kz.nrm.investigation.InterviewConcern.NO_PEDAGOGUE;
import static kz.nrm.investigation.InterviewConcern.NO_REPRESENTATIVE;
import static kz.nrm.investigation.InterviewConcern.TOO_LONG_AT_A_STRETCH;
import static kz.nrm.investigation.InterviewConcern.TOO_LONG_IN_A_DAY;
import static kz.nrm.investigation.InterviewConcern.TOO_MANY_INTERVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;

class InterviewRulesTest {

    private static final InterviewLimits ADULT = new InterviewLimits(4, 8, 1, false, false, false, false, true);
    private static final InterviewLimits CHILD = new InterviewLimits(2, 4, 1, true, true, false, true, false);
    private static final List<String> RUSSIAN = List.of("rus");

    private final InterviewRules rules =
            new InterviewRules(new InterviewSettings(3, 30, LocalTime.of(6, 0), LocalTime.of(22, 0)));

    @Test
    void four_hours_by_day_are_within_the_limits_of_an_adult() {
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T14:00", 0), ADULT, 0, 1))
                .isEmpty();
        assertThat(of(plan("2026-11-23T09:00", "2026-11-23T18:00", 60), ADULT, 0, 1))
                .isEmpty();
    }

    @Test
    void one_minute_more_needs_a_break_of_an_hour() {
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T14:01", 0), ADULT, 0, 1))
                .containsExactly(TOO_LONG_AT_A_STRETCH);
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T15:01", 60), ADULT, 0, 1))
                .isEmpty();
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T15:01", 59), ADULT, 0, 1))
                .containsExactly(TOO_LONG_AT_A_STRETCH);
    }

    @Test
    void the_whole_day_counts() {
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T12:00", 0), ADULT, 6 * 60, 2))
                .isEmpty();
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T12:00", 0), ADULT, 6 * 60 + 1, 2))
                .containsExactly(TOO_LONG_IN_A_DAY);
    }

    @Test
    void the_third_interview_within_the_period_warns() {
        var plan = plan("2026-11-23T10:00", "2026-11-23T11:00", 0);
        assertThat(of(plan, ADULT, 0, 2)).isEmpty();
        assertThat(of(plan, ADULT, 0, 3)).containsExactly(TOO_MANY_INTERVIEWS);
    }

    @Test
    void night_begins_at_twenty_two_local_time_and_only_urgency_excuses_it_never_for_a_child() {
        var late = plan("2026-11-23T21:00", "2026-11-23T22:01", 0);
        assertThat(of(plan("2026-11-23T21:00", "2026-11-23T22:00", 0), ADULT, 0, 1))
                .isEmpty();
        assertThat(of(late, ADULT, 0, 1)).containsExactly(AT_NIGHT);
        assertThat(of(plan("2026-11-23T05:59", "2026-11-23T07:00", 0), ADULT, 0, 1))
                .containsExactly(AT_NIGHT);
        assertThat(of(plan("2026-11-23T21:30", "2026-11-24T06:30", 300), ADULT, 0, 1))
                .contains(AT_NIGHT);

        var urgent = new InterviewPlan(late.startAt(), late.endAt(), 0, "rus", false, true, true, false, true);
        assertThat(of(urgent, ADULT, 0, 1)).isEmpty();
        assertThat(of(urgent, CHILD, 0, 1)).containsExactly(AT_NIGHT);
    }

    @Test
    void a_child_needs_representative_and_pedagogue() {
        var plan = plan("2026-11-23T10:00", "2026-11-23T12:00", 0);
        assertThat(of(plan, CHILD, 0, 1)).containsExactly(NO_REPRESENTATIVE, NO_PEDAGOGUE);
    }

    @Test
    void whoever_does_not_speak_the_language_needs_an_interpreter() {
        var plan = plan("2026-11-23T10:00", "2026-11-23T12:00", 0);
        assertThat(rules.concerns(plan, ADULT, List.of("uzb"), 0, 1)).containsExactly(NO_INTERPRETER);
        assertThat(rules.concerns(plan, ADULT, List.of(), 0, 1)).containsExactly(NO_INTERPRETER);
    }

    @Test
    void whoever_is_ill_needs_a_doctor() {
        var ill = new InterviewLimits(3, 5, 1, false, false, true, false, true);
        assertThat(of(plan("2026-11-23T10:00", "2026-11-23T12:00", 0), ill, 0, 1))
                .containsExactly(NO_DOCTOR);
    }

    @Test
    void an_interview_ends_after_it_begins() {
        assertThatThrownBy(() -> plan("2026-11-23T10:00", "2026-11-23T10:00", 0))
                .isInstanceOf(Refusal.class)
                .hasMessage("INTERVIEW_ENDS_BEFORE_IT_BEGINS");
        assertThatThrownBy(() -> plan("2026-11-23T10:00", "2026-11-23T11:00", 60))
                .isInstanceOf(Refusal.class)
                .hasMessage("BREAK_LONGER_THAN_INTERVIEW");
    }

    private Set<InterviewConcern> of(InterviewPlan plan, InterviewLimits limits, long dayMinutes, int inPeriod) {
        return rules.concerns(plan, limits, RUSSIAN, dayMinutes, inPeriod);
    }

    private static InterviewPlan plan(String from, String to, int breakMinutes) {
        return new InterviewPlan(
                LocalDateTime.parse(from).atZone(Region.ZONE).toInstant(),
                LocalDateTime.parse(to).atZone(Region.ZONE).toInstant(),
                breakMinutes,
                "rus",
                false,
                false,
                false,
                false,
                false);
    }
}
