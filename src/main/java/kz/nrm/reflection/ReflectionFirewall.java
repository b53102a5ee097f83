package kz.nrm.reflection;

import kz.nrm.access.AccessPolicy;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Firewall;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/**
 * While the recovery and reflection period runs, the police side does not read what the person told, unless the person has decided to
 * cooperate and that decision is recorded. A decision that is taken back shuts it again.
 */
@Component
class ReflectionFirewall implements Firewall {

    private final ReflectionPeriodRepository periods;
    private final CaseFiles files;

    ReflectionFirewall(ReflectionPeriodRepository periods, CaseFiles files) {
        this.periods = periods;
        this.files = files;
    }

    @Override
    public boolean shuts(Actor actor, CaseReference reference, Compartment compartment) {
        return AccessPolicy.sealedInReflection(actor.policeSide(), compartment)
                && periods.findByRunningKey(reference.value()).isPresent()
                && !files.get(reference).flags().contains(CaseFlag.COOPERATING);
    }

    @Override
    public AccessRule rule() {
        return AccessRule.SEALED_IN_REFLECTION;
    }
}
