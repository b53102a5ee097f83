package kz.nrm.access;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which rule opens or shuts a compartment of a case that exists for the reader: the table first, then the facts of the case. */
@Component
class CompartmentRules {

    private final CasePartyRepository parties;
    private final Suppositions suppositions;
    private final ObjectProvider<Firewall> firewalls;
    private final GlassInForce glasses;

    CompartmentRules(
            CasePartyRepository parties,
            Suppositions suppositions,
            ObjectProvider<Firewall> firewalls,
            GlassInForce glasses) {
        this.parties = parties;
        this.suppositions = suppositions;
        this.firewalls = firewalls;
        this.glasses = glasses;
    }

    /** All of them, emergencies included. */
    Map<Compartment, AccessRule> of(Actor actor, CaseReference reference) {
        var rules = new EnumMap<Compartment, AccessRule>(Compartment.class);
        for (var compartment : Compartment.values()) {
            var rule = of(actor, reference, compartment);
            var glass = !rule.opens() && glass(actor, reference, compartment).isPresent();
            rules.put(compartment, glass ? AccessRule.OPEN_IN_EMERGENCY : rule);
        }
        return rules;
    }

    /** Whoever the case exists for may know where it stands; all else needs work on it. Emergencies do not count. */
    AccessRule of(Actor actor, CaseReference reference, Compartment compartment) {
        return compartment == Compartment.STATUS
                ? AccessPolicy.rule(actor, compartment, Purposes.current())
                : atWork(actor, reference, compartment);
    }

    /** The same where work on the case is needed for the status too. */
    AccessRule atWork(Actor actor, CaseReference reference, Compartment compartment) {
        var byRole = AccessPolicy.rule(actor, compartment, Purposes.current());
        if (!byRole.opens()) {
            return byRole;
        }
        return works(actor, reference)
                ? shutting(actor, reference, compartment).orElse(byRole)
                : AccessRule.NO_WORK_IN_CASE;
    }

    private Optional<AccessRule> shutting(Actor actor, CaseReference reference, Compartment compartment) {
        return firewalls.stream()
                .filter(firewall -> firewall.shuts(actor, reference, compartment))
                .map(Firewall::rule)
                .min(Comparator.naturalOrder());
    }

    /** The emergency by which the actor has opened it, at doors that serve help. */
    Optional<BrokenGlass> glass(Actor actor, CaseReference reference, Compartment compartment) {
        return Purposes.current().contains(Purpose.HELP) ? glasses.of(actor, reference, compartment) : Optional.empty();
    }

    boolean works(Actor actor, CaseReference reference) {
        return relation(actor.agency(), reference).orElse(Relation.REFERRER) != Relation.REFERRER;
    }

    Optional<Relation> relation(AgencyId agency, CaseReference reference) {
        var known = parties.findById(new CaseParty.Key(reference.value(), agency.value()))
                .map(CaseParty::relation);
        return suppositions.joins(agency, reference)
                ? known.filter(relation -> relation != Relation.REFERRER).or(() -> Optional.of(Relation.PARTICIPANT))
                : known;
    }
}
