package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of made-up persons among the others: nobody has work with them, so whoever opens one is looking for something. Known to those who
 * watch from outside of the agencies alone; one of them proposes a region, another one plants.
 */
@Service
@Transactional
public class Honeytokens {

    static final Set<Role> OVERSIGHT = EnumSet.of(Role.AUDITOR, Role.HUMAN_RIGHTS_COMMISSIONER);
    private static final String NONE = "-";

    private final HoneytokenRepository honeytokens;
    private final HoneytokenSettings settings;
    private final FourEyes eyes;
    private final Watchers watchers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Honeytokens(
            HoneytokenRepository honeytokens,
            HoneytokenSettings settings,
            FourEyes eyes,
            Watchers watchers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.honeytokens = honeytokens;
        this.settings = settings;
        this.eyes = eyes;
        this.watchers = watchers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One of them, or one to be. Instants are UTC.
     *
     * @param reference null until it is planted
     */
    public record Planted(
            UUID id,
            Region region,
            UserId proposedBy,
            Instant proposedAt,
            @Nullable CaseReference reference,
            @Nullable UserId plantedBy,
            @Nullable Instant plantedAt) {}

    /** Proposes that there be one more in this region. */
    public Planted propose(Region region, Actor by) {
        requireOversight(by);
        var proposed = honeytokens.save(new Honeytoken(region, by.id(), now())).view();
        told(proposed, by, "Proposed");
        return proposed;
    }

    /**
     * The region somebody else has proposed; nobody else plants there meanwhile.
     *
     * @throws Refusal when it is the same person, or it is planted already
     */
    public Region toPlant(UUID id, Actor by) {
        var proposed = waiting(id, by);
        eyes.requireAnother(by, proposed.proposedBy());
        return proposed.region();
    }

    /** From now on whoever touches this case is told of. */
    public Planted planted(UUID id, CaseReference reference, Actor by) {
        var proposed = waiting(id, by);
        proposed.plant(reference, by.id(), now());
        told(proposed.view(), by, "Planted");
        return proposed.view();
    }

    /** All of them, by region. */
    @Transactional(readOnly = true)
    public List<Planted> all(Actor by) {
        requireOversight(by);
        var all = honeytokens.findAllByOrderByRegionAscProposedAtAscIdAsc().stream()
                .map(Honeytoken::view)
                .toList();
        events.publishEvent(Looked.list(all.size()));
        return all;
    }

    /** How many are missing in each region, where some are. */
    public Map<Region, Integer> missing(Collection<Planted> all) {
        var missing = new EnumMap<Region, Integer>(Region.class);
        for (var region : Region.values()) {
            var there = all.stream()
                    .filter(one -> one.region() == region && one.reference() != null)
                    .count();
            if (there < settings.perRegion()) {
                missing.put(region, settings.perRegion() - (int) there);
            }
        }
        return missing;
    }

    /** Tells oversight, in the running transaction, where one of these cases is none. The same is asked of the database however many. */
    public void touched(Actor by, Collection<CaseReference> cases) {
        var asked = cases.isEmpty()
                ? List.of(NONE)
                : cases.stream().map(CaseReference::value).sorted().toList();
        var found = honeytokens.among(asked);
        if (!by.holdsAny(OVERSIGHT)) {
            found.forEach(reference -> watchers.tellOversight(new CaseReference(reference), by));
        }
    }

    private Honeytoken waiting(UUID id, Actor by) {
        requireOversight(by);
        var proposed = honeytokens.lock(id).orElseThrow(() -> new AccessDeniedException("no such proposal"));
        proposed.requireWaiting();
        return proposed;
    }

    private void told(Planted one, Actor by, String step) {
        events.publishEvent(new HoneytokenStep(by.id(), step, one.id(), now()));
    }

    private static void requireOversight(Actor by) {
        if (!by.holdsAny(OVERSIGHT)) {
            throw new AccessDeniedException("oversight only");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
