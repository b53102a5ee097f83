package kz.nrm.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Who is shut out of which case, read once in a transaction. */
@Component
class ExclusionsInForce {

    private final CaseExclusionRepository exclusions;
    private final OncePerTransaction<List<CaseExclusion>> known = new OncePerTransaction<>();
    private final OncePerTransaction<Map<Actor, Boolean>> asked = new OncePerTransaction<>();

    ExclusionsInForce(CaseExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    List<CaseExclusion> of(CaseReference reference) {
        return known.of(reference.value(), exclusions::inForce);
    }

    /** Whether one of them is about this actor: the person with every account, the office or the agency. One question, whatever the answer. */
    boolean shutsOut(Actor actor, CaseReference reference) {
        Function<Actor, Boolean> ask = who -> exclusions.shutsOut(
                reference.value(),
                who.agency().value(),
                who.agencyKind(),
                who.id().value());
        return asked.of(reference.value(), any -> new HashMap<>()).computeIfAbsent(actor, ask);
    }

    /** Another one is in force now. */
    void changed(CaseReference reference) {
        known.forget(reference.value());
        asked.forget(reference.value());
    }
}
