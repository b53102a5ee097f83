package kz.nrm.investigation;

import java.time.Duration;
import java.time.Instant;
import kz.nrm.shared.Refusal;

/**
 * One interview as it is planned or was held. Times are UTC.
 *
 * @param breakMinutes longest break, in minutes
 * @param language     in which it is held, ISO 639-2/T
 * @param urgent       cannot wait until the day
 */
public record InterviewPlan(
        Instant startAt,
        Instant endAt,
        int breakMinutes,
        String language,
        boolean interpreter,
        boolean representative,
        boolean pedagogue,
        boolean doctor,
        boolean urgent) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** @throws Refusal when it ends before it begins, or its break is longer than itself */
    public InterviewPlan {
        var length = Duration.between(startAt, endAt);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw Refusal.ofField("endAt", "INTERVIEW_ENDS_BEFORE_IT_BEGINS");
        }
        if (breakMinutes < 0 || breakMinutes >= length.toMinutes()) {
            throw Refusal.ofField("breakMinutes", "BREAK_LONGER_THAN_INTERVIEW");
        }
    }

    /** Minutes of questioning, without the break. */
    long minutes() {
        return Duration.between(startAt, endAt).toMinutes() - breakMinutes;
    }
}
