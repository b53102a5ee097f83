package kz.nrm.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Asks the table {@code urgency} how fast somebody has to be with the person. */
@Component
class Urgency {

    private static final Map<CaseFlag, String> INPUTS = Map.of(
            CaseFlag.IMMEDIATE_DANGER, "immediateDanger",
            CaseFlag.CHILD_ALONE, "childAlone",
            CaseFlag.MEDICAL_EMERGENCY, "medicalEmergency",
            CaseFlag.SUICIDE_RISK, "suicideRisk",
            CaseFlag.IN_DETENTION, "inDetention",
            CaseFlag.REMOVAL_RISK, "removalRisk",
            CaseFlag.STILL_IN_EXPLOITATION, "stillInExploitation",
            CaseFlag.NO_SHELTER_TONIGHT, "noShelterTonight");

    private final Decisions decisions;

    Urgency(Decisions decisions) {
        this.decisions = decisions;
    }

    /** P1, P2 or P3. */
    String of(Set<CaseFlag> flags) {
        var facts = new HashMap<String, Object>();
        INPUTS.forEach((flag, input) -> facts.put(input, flags.contains(flag)));
        return String.valueOf(decisions.decide("urgency", facts).get("urgency"));
    }
}
