package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Exclusion.State;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is shut out of which case: by two coordinators of different regions, or by the human rights commissioner alone; and let in again by
 * two. Whom it is about never learns of it, not even while it is only proposed.
 */
@Service
@Transactional
public class CaseExclusions {

    private static final AgencyId NATIONAL = new AgencyId(AgencyKind.COORD.name());
    private static final Set<Role> DECIDERS =
            EnumSet.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL, Role.HUMAN_RIGHTS_COMMISSIONER);

    private final CaseExclusionRepository exclusions;
    private final Standings standings;
    private final CaseAccess access;
    private final AppUserRepository users;
    private final FourEyes eyes;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseExclusions(
            CaseExclusionRepository exclusions,
            Standings standings,
            CaseAccess access,
            AppUserRepository users,
            FourEyes eyes,
            Agencies agencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exclusions = exclusions;
        this.standings = standings;
        this.access = access;
        this.users = users;
        this.eyes = eyes;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor has a say in exclusions at all. */
    public static boolean decides(Actor actor) {
        return actor.holdsAny(DECIDERS);
    }

    /** @throws Refusal when there is no such user, office or agency, or nobody would be left to coordinate */
    public void check(Subject subject) {
        if (subject.person().filter(user -> !users.existsById(user.value())).isPresent()) {
            throw Refusal.ofField("user", "USER_UNKNOWN");
        }
        if (subject.office().filter(office -> agencies.find(office).isEmpty()).isPresent()) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (NATIONAL.equals(subject.agency()) || subject.body() == AgencyKind.COORD) {
            throw Refusal.ofField(subject.body() == null ? "agency" : "body", "EXCLUSION_LEAVES_NOBODY");
        }
    }

    /** Every account of the person, where it is a person. */
    @Transactional(readOnly = true)
    public Set<UserId> accounts(Subject subject) {
        return subject.person().map(eyes::accountsOf).orElse(Set.of());
    }

    /** Proposes; where the commissioner does, it is in force at once. */
    public Exclusion propose(CaseReference reference, Subject subject, Actor by) {
        check(subject);
        if (exclusions.findByReferenceOrderByProposedAt(reference.value()).stream()
                .map(CaseExclusion::view)
                .anyMatch(known -> known.subject().equals(subject)
                        && (known.state().holds() || known.state().waits()))) {
            throw Refusal.because("EXCLUSION_EXISTS");
        }
        var exclusion = exclusions.save(new CaseExclusion(reference, subject, by, now()));
        changed(exclusion);
        if (commissioner(by)) {
            exclusion.agree(by, now());
            changed(exclusion);
        }
        return exclusion.view();
    }

    /**
     * A second one agrees to what waits; empty where there is no such thing for this actor.
     *
     * @throws Refusal when it is the same person, not of another region, or decided already
     */
    public Optional<Exclusion> approve(UUID id, Actor by) {
        return open(id, by).map(exclusion -> {
            var asked = exclusion.view();
            if (!asked.state().waits()) {
                throw Refusal.because("PROPOSAL_DECIDED");
            }
            eyes.requireAnother(by, asked.askedBy());
            requireOtherSide(asked.askedByAgency(), by);
            exclusion.agree(by, now());
            return changed(exclusion);
        });
    }

    /** Somebody with a say, also the one who proposed it, says no. */
    public Optional<Exclusion> reject(UUID id, Actor by) {
        return open(id, by).map(exclusion -> {
            exclusion.reject(by, now());
            return changed(exclusion);
        });
    }

    /** Proposes that an exclusion ends; it takes a second one, whoever proposes. */
    public Optional<Exclusion> proposeRemoval(UUID id, Actor by) {
        return open(id, by).map(exclusion -> {
            exclusion.proposeRemoval(by, now());
            return changed(exclusion);
        });
    }

    /** What waits for somebody with a say, but for what concerns this actor. */
    @Transactional(readOnly = true)
    public List<Exclusion> waiting(Actor by) {
        return exclusions.findByStateInOrderByProposedAt(Set.of(State.PROPOSED, State.REMOVAL_PROPOSED)).stream()
                .filter(exclusion -> visible(exclusion, by))
                .map(CaseExclusion::view)
                .toList();
    }

    /** All exclusions of a case, ended ones too, but for those that concern this actor. */
    @Transactional(readOnly = true)
    public List<Exclusion> of(CaseReference reference, Actor by) {
        return exclusions.findByReferenceOrderByProposedAt(reference.value()).stream()
                .filter(exclusion -> visible(exclusion, by))
                .map(CaseExclusion::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Exclusion> find(UUID id, Actor by) {
        return exclusions
                .findById(id)
                .filter(exclusion -> visible(exclusion, by))
                .map(CaseExclusion::view);
    }

    /** Cases somebody was shut out of since then. */
    @Transactional(readOnly = true)
    public List<CaseReference> since(Instant since) {
        return exclusions.inForceSince(since).stream().map(CaseReference::new).toList();
    }

    private Optional<CaseExclusion> open(UUID id, Actor by) {
        return exclusions.lock(id).filter(exclusion -> visible(exclusion, by));
    }

    private boolean visible(CaseExclusion exclusion, Actor by) {
        return decides(by) && !access.names(exclusion, by) && !access.isShutOut(by, exclusion.reference());
    }

    /** Coordinators of different regions; national coordination is a region of its own. The commissioner stands outside of all. */
    private void requireOtherSide(AgencyId proposer, Actor by) {
        var region = agencies.find(proposer).flatMap(Agency::region);
        var outside = commissioner(by) || kind(proposer) == AgencyKind.OMBUDSMAN;
        if (proposer.equals(by.agency()) || !outside && region.equals(by.region())) {
            throw Refusal.because("OTHER_REGION_REQUIRED");
        }
    }

    private AgencyKind kind(AgencyId agency) {
        return agencies.find(agency).map(Agency::kind).orElse(AgencyKind.COORD);
    }

    private static boolean commissioner(Actor by) {
        return by.holds(Role.HUMAN_RIGHTS_COMMISSIONER);
    }

    private Exclusion changed(CaseExclusion exclusion) {
        var view = exclusion.view();
        exclusions.flush();
        standings.changed(view.reference());
        events.publishEvent(new ExclusionChanged(view.reference(), view.id(), view.state(), now()));
        return view;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
