package kz.nrm.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a case exists for an actor, and what of it is open. Default deny: a case is open to an agency that has a relation to it
 * and to national coordination, and never to an agency or user shut out of it; a compartment by the table of {@link AccessPolicy}.
 */
@Service
@Transactional
public class CaseAccess {

    private static final CaseReference NEVER_WAS = new CaseReference("NRM-0000-0000-0000");

    private final CasePartyRepository parties;
    private final CaseParties part;
    private final CaseExclusionRepository exclusions;
    private final Standings standings;
    private final CompartmentRules rules;
    private final Suppositions suppositions;
    private final FourEyes eyes;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;

    CaseAccess(
            CasePartyRepository parties,
            CaseParties part,
            CaseExclusionRepository exclusions,
            Standings standings,
            CompartmentRules rules,
            Suppositions suppositions,
            FourEyes eyes,
            Agencies agencies,
            ApplicationEventPublisher events) {
        this.parties = parties;
        this.part = part;
        this.exclusions = exclusions;
        this.standings = standings;
        this.rules = rules;
        this.suppositions = suppositions;
        this.eyes = eyes;
        this.agencies = agencies;
        this.events = events;
    }

    /** Gives an agency a relation to a case, or a stronger one; never a weaker one. */
    public void join(CaseReference reference, AgencyId agency, Relation relation) {
        part.join(reference, agency, relation);
    }

    /**
     * Nothing new is to be done here by an agency: at the end of the transaction, or when the last it still owes or keeps is done (see
     * {@link PartInCase}), the case does not exist for it any more, or only as for who referred. Whoever coordinates goes on.
     */
    public void leave(CaseReference reference, AgencyId agency) {
        part.leave(reference, agency);
    }

    /** Something of the case is done: whoever was to leave after it leaves. */
    public void workEnded(CaseReference reference) {
        part.workEnded(reference);
    }

    /** The agencies of a case that was opened just now; none has a relation to it yet. */
    public void begin(CaseReference reference, Map<AgencyId, Relation> first) {
        first.forEach((agency, relation) -> part.begin(reference, agency, relation));
    }

    /** Whether the case exists for this actor. The same is asked of the database whether it is kept from the actor or never was. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Actor actor, CaseReference reference) {
        var standing = standings.of(actor, reference);
        var related = standing.related() || suppositions.joins(actor.agency(), reference);
        var opensCases = !actor.roles().stream().allMatch(Role::seesNoCase);
        var open = opensCases && related && !standing.shutOut();
        return looked(open ? Looked.at(actor, reference, Compartment.STATUS) : Looked.refused(actor, reference))
                && open;
    }

    /** The same for the case of something that may not exist: as much is asked of the database as for what is kept from the actor. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Actor actor, Optional<CaseReference> reference) {
        return mayOpen(actor, reference.orElse(NEVER_WAS)) && reference.isPresent();
    }

    /** Those of these cases that exist for this actor; one question of the database however many, and none of them is looked at yet. */
    @Transactional(readOnly = true)
    public Set<CaseReference> existing(Actor actor, Collection<CaseReference> among) {
        var existing = standings.existing(actor, among);
        return actor.roles().stream().allMatch(Role::seesNoCase) ? Set.of() : existing;
    }

    /**
     * Whether the actor may read this compartment of this case at this moment: by role, unless a firewall shuts it (as the person's consent
     * does), or because it was opened in an emergency. An agency that only referred sees the status.
     */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, CaseReference reference, Compartment compartment) {
        return opens(actor, reference, compartment)
                && onlooker()
                        .filter(onlooker -> !onlooker.equals(actor) && !opens(onlooker, reference, compartment))
                        .isEmpty();
    }

    /** The same for the reader alone, whoever looks with their eyes. */
    @Transactional(readOnly = true)
    public boolean opens(Actor actor, CaseReference reference, Compartment compartment) {
        if (!mayOpen(actor, reference)) {
            return false;
        }
        return rules.of(actor, reference, compartment).opens()
                ? looked(actor, reference, compartment)
                : rules.glass(actor, reference, compartment)
                        .filter(glass -> looked(Looked.through(glass.id(), actor, reference, compartment)))
                        .isPresent();
    }

    /** Why each compartment of this case is open to the actor at this door and at this moment, or shut; nothing where no case is. */
    @Transactional(readOnly = true)
    public Map<Compartment, AccessRule> rules(Actor actor, CaseReference reference) {
        return mayOpen(actor, reference) ? rules.of(actor, reference) : Map.of();
    }

    /** Whether the actor may add to this compartment of this case: whoever may read it, but an emergency opens nothing to write. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Actor actor, CaseReference reference, Compartment compartment) {
        return mayOpen(actor, reference)
                && rules.atWork(actor, reference, compartment).opens();
    }

    /** Whether role and relation open this compartment of this case, by whichever door and at whatever time. Nothing of it is shown. */
    @Transactional(readOnly = true)
    public boolean holds(Actor actor, CaseReference reference, Compartment compartment) {
        return mayOpen(actor, reference) && actor.opens(compartment) && rules.works(actor, reference);
    }

    /** Looks as if an agency were brought into the case already; the onlooker sees nothing that is closed to themselves. */
    @Transactional(readOnly = true)
    public <T> T asIfJoined(CaseReference reference, AgencyId agency, Actor onlooker, Supplier<T> look) {
        return suppositions.during(new Suppositions.Supposed(reference, agency, onlooker), look);
    }

    /** Who looks with the eyes of another agency at this moment. */
    public Optional<Actor> onlooker() {
        return suppositions.onlooker();
    }

    /** What was opened to a reader is written into the trail with the answer. */
    private boolean looked(Actor actor, CaseReference reference, Compartment compartment) {
        return looked(Looked.at(actor, reference, compartment));
    }

    private boolean looked(Looked look) {
        events.publishEvent(look);
        return true;
    }

    @Transactional(readOnly = true)
    public boolean isShutOut(Actor actor, CaseReference reference) {
        return standings.of(actor, reference).shutOut();
    }

    /** The same as it stands at this moment, whatever this transaction has read before. */
    @Transactional(readOnly = true)
    public boolean isShutOutNow(Actor actor, CaseReference reference) {
        standings.changed(reference);
        return isShutOut(actor, reference);
    }

    /** Whether it is about this actor: the person, the office or the agency. */
    boolean names(CaseExclusion exclusion, Actor actor) {
        var subject = exclusion.subject();
        return subject.names(actor)
                || subject.person()
                        .filter(user -> eyes.samePerson(user, actor.id()))
                        .isPresent();
    }

    /** One page of the cases that exist for this actor, newest first. */
    @Transactional(readOnly = true)
    public Page<CaseReference> casesOf(Actor actor, Pageable page) {
        if (actor.roles().stream().allMatch(Role::seesNoCase)) {
            return Page.empty(page);
        }
        var hidden = hiddenFrom(actor);
        var found = actor.national()
                ? parties.everyCase(hidden, page)
                : parties.casesOf(actor.agency().value(), hidden, page);
        return found.map(CaseReference::new);
    }

    /** References of the cases that do not exist for this actor because of an exclusion; never empty, for use in a query. */
    @Transactional(readOnly = true)
    public List<String> hiddenFrom(Actor actor) {
        var hidden = exclusions.hiddenFrom(
                actor.agency().value(), actor.agencyKind(), actor.id().value());
        return hidden.isEmpty() ? List.of("-") : hidden;
    }

    /** Agencies for which the case does not exist. */
    @Transactional(readOnly = true)
    public Set<AgencyId> shutOut(CaseReference reference) {
        return standings.exclusions(reference).stream()
                .flatMap(exclusion -> exclusion.subject().offices(agencies))
                .collect(toUnmodifiableSet());
    }

    @Transactional(readOnly = true)
    public List<AgencyId> agencies(CaseReference reference) {
        return parties.ofCase(reference.value()).stream().map(CaseParty::agency).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Relation> relation(AgencyId agency, CaseReference reference) {
        return rules.relation(agency, reference);
    }
}
