package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import kz.nrm.casefile.Merge.State;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two cases that turn out to be one person's: one proposes it, another one of another agency agrees, and so it ends. Both cases go on, with
 * their tasks and deadlines; the newer leads to the older for whoever may open both. For everybody else there is nothing here.
 */
@Service
@Transactional
public class Merges {

    private static final Set<Role> DECIDERS =
            EnumSet.of(Role.CASE_MANAGER, Role.SOCIAL_WORKER, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final CaseMergeRepository merges;
    private final CaseLinks links;
    private final CaseFiles files;
    private final CaseAccess access;
    private final FourEyes eyes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            CaseMergeRepository merges,
            CaseLinks links,
            CaseFiles files,
            CaseAccess access,
            FourEyes eyes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merges = merges;
        this.links = links;
        this.files = files;
        this.access = access;
        this.eyes = eyes;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when one of them belongs to another case of the person already, or something waits for a decision */
    public Merge propose(CaseReference one, CaseReference other, Actor by) {
        requireBoth(one, other, by);
        requireSay(by);
        var newer = newest(one, other);
        var older = newer.equals(one) ? other : one;
        if (merges.existsByNewerInAndStateIn(List.of(one.value(), other.value()), State.LIVE)) {
            throw Refusal.ofField("other", "MERGE_EXISTS");
        }
        return told(merges.saveAndFlush(new CaseMerge(newer, older, by, now())));
    }

    /** Another person of another agency agrees to what waits. */
    public Merge approve(UUID id, Actor by) {
        var merge = open(id, by);
        var asked = merge.view();
        if (State.WAITS.contains(asked.state())) {
            eyes.requireAnother(by, asked.askedBy());
            eyes.requireAnotherAgency(by, asked.askedByAgency());
        }
        merge.agree(by, now());
        var group = asked.id().toString();
        if (merge.view().state() == State.MERGED) {
            links.link(asked.newer(), CaseLinks.Kind.SAME_PERSON, group);
            links.link(asked.older(), CaseLinks.Kind.SAME_PERSON, group);
        } else {
            links.leave(asked.newer(), CaseLinks.Kind.SAME_PERSON, group);
            links.leave(asked.older(), CaseLinks.Kind.SAME_PERSON, group);
        }
        return told(merge);
    }

    /** Somebody, also the one who proposed it, says no to what waits. */
    public Merge reject(UUID id, Actor by) {
        var merge = open(id, by);
        merge.reject(by, now());
        return told(merge);
    }

    /** They were two persons after all; it takes another one of another agency. */
    public Merge proposeSeparation(UUID id, Actor by) {
        var merge = open(id, by);
        merge.proposeSeparation(by, now());
        return told(merge);
    }

    /** What was ever proposed for this case, in that order, as far as the actor may open both cases. */
    @Transactional(readOnly = true)
    public List<Merge> of(CaseReference reference, Actor actor) {
        if (!access.mayOpen(actor, reference)) {
            throw new NotFound();
        }
        requireSay(actor);
        return shown(merges.ofCase(reference.value()).stream(), actor);
    }

    /** What waits for a decision and this actor may decide on. */
    @Transactional(readOnly = true)
    public List<Merge> waiting(Actor actor) {
        requireSay(actor);
        var waiting = shown(merges.findByStateInOrderByAskedAt(State.WAITS).stream(), actor);
        events.publishEvent(Looked.list(waiting.size()));
        return waiting;
    }

    /** The older case of the same person, where there is one and the actor may open it. The caller has checked the newer. */
    @Transactional(readOnly = true)
    public Optional<CaseReference> leadsTo(CaseReference newer, Actor actor) {
        return merges.findFirstByNewerAndStateIn(newer.value(), State.HOLDS)
                .map(merge -> merge.view().older())
                .filter(older -> access.mayOpen(actor, older));
    }

    /** All other cases of the same person that the actor may open, in order. The caller has checked this one. */
    @Transactional(readOnly = true)
    public List<CaseReference> samePerson(CaseReference reference, Actor actor) {
        return links.others(reference, CaseLinks.Kind.SAME_PERSON).stream()
                .filter(other -> access.mayOpen(actor, other))
                .sorted(Comparator.comparing(CaseReference::value))
                .toList();
    }

    /** @throws NotFound when one of them does not exist for the actor, as if it did not exist at all */
    void requireBoth(CaseReference one, CaseReference other, Actor actor) {
        if (!access.mayOpen(actor, one) || !access.mayOpen(actor, other)) {
            throw new NotFound();
        }
        if (one.equals(other)) {
            throw Refusal.ofField("other", "OTHER_CASE_NEEDED");
        }
    }

    private List<Merge> shown(Stream<CaseMerge> found, Actor actor) {
        return found.map(CaseMerge::view)
                .filter(merge -> access.mayOpen(actor, merge.newer()) && access.mayOpen(actor, merge.older()))
                .toList();
    }

    private CaseMerge open(UUID id, Actor by) {
        requireSay(by);
        return merges.findById(id)
                .filter(merge -> access.mayOpen(by, merge.view().newer())
                        && access.mayOpen(by, merge.view().older()))
                .orElseThrow(NotFound::new);
    }

    /** Whether this is somebody who decides on merges. */
    public static boolean decides(Actor actor) {
        return actor.holdsAny(DECIDERS);
    }

    private static void requireSay(Actor actor) {
        if (!decides(actor)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    private CaseReference newest(CaseReference one, CaseReference other) {
        return Stream.of(one, other)
                .max(Comparator.comparing((CaseReference reference) ->
                                files.get(reference).openedAt())
                        .thenComparing(CaseReference::value))
                .orElseThrow();
    }

    private Merge told(CaseMerge merge) {
        var view = merge.view();
        events.publishEvent(new MergeStep(view.newer(), view.state(), now()));
        events.publishEvent(new MergeStep(view.older(), view.state(), now()));
        return view;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
