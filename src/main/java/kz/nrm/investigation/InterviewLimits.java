package kz.nrm.investigation;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import kz.nrm.shared.Classified;

/**
 * Limits of every interview of one person, from the table {@code interview-limits} (CPC 208-215). Why they are so is not kept: it
 * would say something about the person.
 *
 * @param doctor whether a doctor must permit it and be there
 */
@Classified(CASE)
@Embeddable
public record InterviewLimits(
        @Column(name = "max_stretch_hours") Integer maxStretchHours,
        @Column(name = "max_day_hours") Integer maxDayHours,
        @Column(name = "break_hours") Integer breakHours,
        @Column(name = "pedagogue_required") Boolean pedagogue,
        @Column(name = "representative_required") Boolean representative,
        @Column(name = "doctor_required") Boolean doctor,
        @Column(name = "never_at_night") Boolean neverAtNight,
        @Column(name = "liability_warning") Boolean liabilityWarning) {

    private static final String REQUIRED = "REQUIRED";

    /** From the outputs of the table. */
    static InterviewLimits of(Map<String, Object> row) {
        return new InterviewLimits(
                number(row, "maxContinuousHours"),
                number(row, "maxDayHours"),
                number(row, "breakHours"),
                REQUIRED.equals(row.get("pedagogue")),
                REQUIRED.equals(row.get("legalRepresentative")),
                Boolean.TRUE.equals(row.get("doctorPermission")),
                "ALWAYS".equals(row.get("daytimeOnly")),
                Boolean.TRUE.equals(row.get("liabilityWarning")));
    }

    private static Integer number(Map<String, Object> row, String output) {
        if (row.get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the table interview-limits gives no " + output);
    }
}
