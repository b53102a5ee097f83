package kz.nrm.investigation;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.shared.Region;

/** Compares an interview with the limits of the person and with what the person has already gone through. */
final class InterviewRules {

    private static final long HOUR = 60;

    private final InterviewSettings settings;

    InterviewRules(InterviewSettings settings) {
        this.settings = settings;
    }

    /**
     * What speaks against it.
     *
     * @param languages    that the person speaks; empty where not known
     * @param dayMinutes   minutes of other interviews on the same local day
     * @param inPeriod     interviews of the person within the period, this one included
     */
    Set<InterviewConcern> concerns(
            InterviewPlan plan, InterviewLimits limits, Collection<String> languages, long dayMinutes, int inPeriod) {
        var concerns = EnumSet.noneOf(InterviewConcern.class);
        add(concerns, InterviewConcern.TOO_LONG_AT_A_STRETCH, stretchTooLong(plan, limits));
        add(concerns, InterviewConcern.TOO_LONG_IN_A_DAY, plan.minutes() + dayMinutes > limits.maxDayHours() * HOUR);
        add(concerns, InterviewConcern.AT_NIGHT, atNight(plan) && (limits.neverAtNight() || !plan.urgent()));
        add(concerns, InterviewConcern.NO_INTERPRETER, !plan.interpreter() && !languages.contains(plan.language()));
        add(concerns, InterviewConcern.NO_REPRESENTATIVE, limits.representative() && !plan.representative());
        add(concerns, InterviewConcern.NO_PEDAGOGUE, limits.pedagogue() && !plan.pedagogue());
        add(concerns, InterviewConcern.NO_DOCTOR, limits.doctor() && !plan.doctor());
        add(concerns, InterviewConcern.TOO_MANY_INTERVIEWS, inPeriod >= settings.warnAt());
        return concerns;
    }

    private static boolean stretchTooLong(InterviewPlan plan, InterviewLimits limits) {
        return plan.minutes() > limits.maxStretchHours() * HOUR && plan.breakMinutes() < limits.breakHours() * HOUR;
    }

    private boolean atNight(InterviewPlan plan) {
        var start = plan.startAt().atZone(Region.ZONE);
        var end = plan.endAt().atZone(Region.ZONE);
        return !start.toLocalDate().equals(end.toLocalDate())
                || night(start.toLocalTime())
                || lateEnd(end.toLocalTime());
    }

    private boolean night(LocalTime time) {
        return time.isBefore(settings.dayBegins()) || !time.isBefore(settings.dayEnds());
    }

    private boolean lateEnd(LocalTime time) {
        return time.isAfter(settings.dayEnds()) || time.isBefore(settings.dayBegins());
    }

    private static void add(Set<InterviewConcern> concerns, InterviewConcern concern, boolean holds) {
        if (holds) {
            concerns.add(concern);
        }
    }
}
