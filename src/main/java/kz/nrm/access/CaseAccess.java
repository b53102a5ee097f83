package kz.nrm.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a case exists for an actor. Default deny: a case is open to an agency that has a relation to it and to national
 * coordination, and never to an agency or user shut out of it.
 */
@Service
@Transactional
public class CaseAccess {

    private final CasePartyRepository parties;
    private final CaseExclusionRepository exclusions;
    private final ExclusionsInForce inForce;
    private final GlassInForce glasses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseAccess(
            CasePartyRepository parties,
            CaseExclusionRepository exclusions,
            ExclusionsInForce inForce,
            GlassInForce glasses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parties = parties;
        this.exclusions = exclusions;
        this.inForce = inForce;
        this.glasses = glasses;
        this.events = events;
        this.clock = clock;
    }

    /** Gives an agency a relation to a case, or a stronger one; never a weaker one. */
    public void join(CaseReference reference, AgencyId agency, Relation relation) {
        var known = parties.findById(new CaseParty.Key(reference.value(), agency.value()));
        if (known.isEmpty()) {
            parties.save(new CaseParty(reference, agency, relation, now()));
        } else if (relation.compareTo(known.get().relation()) > 0) {
            known.get().become(relation);
        }
    }

    /** The agencies of a case that was opened just now; none has a relation to it yet. */
    public void begin(CaseReference reference, Map<AgencyId, Relation> first) {
        first.forEach((agency, relation) -> parties.save(new CaseParty(reference, agency, relation, now())));
    }

    /** Whether the case exists for this actor. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Actor actor, CaseReference reference) {
        if (actor.roles().stream().allMatch(Role::seesNoCase) || isShutOut(actor, reference)) {
            return false;
        }
        var open = actor.national() || relation(actor.agency(), reference).isPresent();
        return open && looked(actor, reference, Compartment.STATUS);
    }

    /**
     * Whether the actor may read this compartment of this case: by role, or because it was opened in an emergency. An agency that only
     * referred sees the status.
     */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, CaseReference reference, Compartment compartment) {
        if (!mayOpen(actor, reference)) {
            return false;
        }
        if (compartment == Compartment.STATUS) {
            return actor.opens(compartment);
        }
        var byRole = actor.opens(compartment)
                && relation(actor.agency(), reference).orElse(Relation.REFERRER) != Relation.REFERRER;
        return byRole
                ? looked(actor, reference, compartment)
                : glasses.of(actor, reference, compartment)
                        .filter(glass -> looked(Looked.through(glass.id(), actor, reference, compartment)))
                        .isPresent();
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
        return inForce.of(reference).stream().anyMatch(exclusion -> exclusion.shutsOut(actor));
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
        var hidden = exclusions.hiddenFrom(actor.agency().value(), actor.id().value());
        return hidden.isEmpty() ? List.of("-") : hidden;
    }

    /** Agencies for which the case does not exist. */
    @Transactional(readOnly = true)
    public Set<AgencyId> shutOut(CaseReference reference) {
        return inForce.of(reference).stream()
                .map(CaseExclusion::agency)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    @Transactional(readOnly = true)
    public List<AgencyId> agencies(CaseReference reference) {
        return parties.ofCase(reference.value()).stream().map(CaseParty::agency).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Relation> relation(AgencyId agency, CaseReference reference) {
        return parties.findById(new CaseParty.Key(reference.value(), agency.value()))
                .map(CaseParty::relation);
    }

    /** A coordinator proposes that an agency or a user be shut out; nothing changes before a second coordinator agrees. */
    public UUID proposeExclusion(CaseReference reference, @Nullable AgencyId agency, @Nullable UserId user, Actor by) {
        if (agency == null && user == null) {
            throw Refusal.ofField("agency", "EXCLUSION_NEEDS_AGENCY_OR_USER");
        }
        return exclusions
                .save(new CaseExclusion(reference, agency, user, by, now()))
                .id();
    }

    /** A second coordinator, of another region, puts a proposed exclusion into force. */
    public void approveExclusion(UUID id, Actor by) {
        var exclusion = exclusions.findById(id).orElseThrow(() -> Refusal.because("EXCLUSION_UNKNOWN"));
        if (exclusion.inForce()) {
            return;
        }
        if (exclusion.proposedBy().equals(by.id())) {
            throw Refusal.because("SECOND_PERSON_REQUIRED");
        }
        if (!by.national() && sameRegion(exclusion, by)) {
            throw Refusal.because("OTHER_REGION_REQUIRED");
        }
        exclusion.approve(by.id(), by.agency(), now());
        inForce.changed(exclusion.reference());
        events.publishEvent(new AgencyShutOut(exclusion.reference(), exclusion.agency(), now()));
    }

    /** A second coordinator puts everything that was proposed for this case into force. */
    public void approveExclusions(CaseReference reference, Actor by) {
        var waiting = exclusions.waiting(reference.value());
        if (waiting.isEmpty()) {
            throw Refusal.because("EXCLUSION_UNKNOWN");
        }
        waiting.forEach(exclusion -> approveExclusion(exclusion.id(), by));
    }

    private static boolean sameRegion(CaseExclusion exclusion, Actor by) {
        return exclusion.proposedByAgency().equals(by.agency());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
