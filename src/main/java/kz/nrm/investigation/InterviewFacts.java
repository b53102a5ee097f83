package kz.nrm.investigation;

import java.util.HashMap;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code interview-limits}; what it is told about the person is kept nowhere. */
@Component
class InterviewFacts {

    private static final String TABLE = "interview-limits";
    private static final int FULL_AGE = 18;

    private final CaseFiles files;
    private final Decisions decisions;

    InterviewFacts(CaseFiles files, Decisions decisions) {
        this.files = files;
        this.decisions = decisions;
    }

    InterviewLimits limits(CaseReference reference) {
        var person = files.profile(reference);
        var flags = files.get(reference).flags();
        var facts = new HashMap<String, Object>();
        facts.put("ageYears", age(person));
        facts.put("sex", sex(person.sex()));
        facts.put("pregnant", flags.contains(CaseFlag.PREGNANT));
        facts.put("smallChild", person.dependants() > 0 || flags.contains(CaseFlag.WITH_DEPENDANTS));
        facts.put("seriousIllness", flags.contains(CaseFlag.MEDICAL_EMERGENCY));
        return InterviewLimits.of(decisions.decide(TABLE, facts));
    }

    /** Until the age is decided the person is a child, whatever was estimated; a decided adult is at least eighteen. */
    private static @Nullable Integer age(PersonProfile person) {
        var years = person.ageYears();
        if (person.childStatus().treatedAsChild()) {
            return years == null || years >= FULL_AGE ? null : years;
        }
        return years == null ? FULL_AGE : Integer.valueOf(Math.max(FULL_AGE, years));
    }

    private static @Nullable String sex(Sex sex) {
        return switch (sex) {
            case FEMALE, MALE -> sex.name();
            case UNKNOWN -> null;
            default -> "OTHER";
        };
    }
}
