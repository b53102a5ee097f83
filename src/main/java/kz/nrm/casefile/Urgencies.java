package kz.nrm.casefile;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how urgent a case is, from its flags by the table {@code urgency}. */
@Service
@Transactional(readOnly = true)
public class Urgencies {

    private static final String TABLE = "urgency";
    private static final Map<String, CaseFlag> INPUTS = Map.of(
            "immediateDanger", CaseFlag.IMMEDIATE_DANGER,
            "childAlone", CaseFlag.CHILD_ALONE,
            "medicalEmergency", CaseFlag.MEDICAL_EMERGENCY,
            "suicideRisk", CaseFlag.SUICIDE_RISK,
            "inDetention", CaseFlag.IN_DETENTION,
            "removalRisk", CaseFlag.REMOVAL_RISK,
            "stillInExploitation", CaseFlag.STILL_IN_EXPLOITATION,
            "noShelterTonight", CaseFlag.NO_SHELTER_TONIGHT);

    private final Decisions decisions;
    private final CaseFiles files;

    Urgencies(Decisions decisions, CaseFiles files) {
        this.decisions = decisions;
        this.files = files;
    }

    public Urgency assess(CaseReference reference) {
        return of(files.get(reference).flags());
    }

    /** The same of a case that is about to be opened. */
    public Urgency of(Set<CaseFlag> flags) {
        Map<String, Object> answers = INPUTS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, input -> flags.contains(input.getValue())));
        return Urgency.valueOf(String.valueOf(decisions.decide(TABLE, answers).get("urgency")));
    }
}
