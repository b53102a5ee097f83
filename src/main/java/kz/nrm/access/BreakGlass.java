package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In an emergency a user opens the identity or the medical data of one case that exists for them: for an hour at most, with the second
 * factor shown at this moment, while two organisations are told. Somebody else reviews it; where nobody does in time, the account is
 * closed.
 */
@Service
@Transactional
public class BreakGlass {

    private final BrokenGlassRepository glasses;
    private final CaseAccess access;
    private final Suspensions suspensions;
    private final FourEyes eyes;
    private final Watchers watchers;
    private final SecondFactorAtOnce secondFactor;
    private final BreakGlassSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlass(
            BrokenGlassRepository glasses,
            CaseAccess access,
            Suspensions suspensions,
            FourEyes eyes,
            Watchers watchers,
            SecondFactorAtOnce secondFactor,
            BreakGlassSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.glasses = glasses;
        this.access = access;
        this.suspensions = suspensions;
        this.eyes = eyes;
        this.watchers = watchers;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a compartment of a case that exists for the actor.
     *
     * @param code of the second factor
     * @throws Refusal when the role may not, when it is open already, when somebody is suspended, or when the code is not right
     */
    public GlassUse open(
            CaseReference reference,
            GlassCompartment compartment,
            GlassUse.Reason reason,
            @Nullable String code,
            Actor by) {
        if (!compartment.mayBeBrokenBy(by)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        if (access.mayRead(by, reference, compartment.compartment())) {
            throw Refusal.ofField("compartment", "GLASS_OPEN");
        }
        if (glasses.isSuspended(by.id().value(), now())) {
            throw Refusal.because("GLASS_SUSPENDED");
        }
        watchers.requireTwo(by.id(), reference);
        secondFactor.require(by, code);
        var glass = glasses.save(new BrokenGlass(reference, by, compartment, reason, now(), settings));
        events.publishEvent(new GlassBroken(reference, compartment, reason, now()));
        watchers.tell(Alarm.Kind.GLASS_BROKEN, reference, by.id());
        return glass.view();
    }

    /** One page, the latest first: all for those who watch over the others, the own for everybody else. */
    @Transactional(readOnly = true)
    public Page<GlassUse> uses(Actor reader, Pageable page) {
        var hidden = access.hiddenFrom(reader);
        var found = Watchers.include(reader)
                ? glasses.all(hidden, page)
                : glasses.ofUser(reader.id().value(), hidden, page);
        events.publishEvent(Looked.list(found.getNumberOfElements()));
        return found.map(BrokenGlass::view);
    }

    /**
     * Another person looks at it; empty where there is no such use for this actor.
     *
     * @throws Refusal when it is the same person, also by another account, or when it was reviewed already
     */
    public Optional<GlassUse> review(UUID id, GlassUse.Verdict verdict, Actor by) {
        if (!Watchers.include(by)) {
            throw new AccessDeniedException("reviewers only");
        }
        var found = glasses.findById(id).filter(glass -> !access.isShutOut(by, glass.reference()));
        found.ifPresent(glass -> {
            eyes.requireAnother(by, glass.user());
            glass.review(verdict, by.id(), now());
            events.publishEvent(new GlassReviewed(glass.reference(), verdict, now()));
        });
        return found.map(BrokenGlass::view);
    }

    /** Whether somebody still has to look why this case was opened. */
    @Transactional(readOnly = true)
    public boolean waitsForReview(CaseReference reference) {
        return glasses.existsByReferenceAndReviewedAtIsNull(reference.value());
    }

    /** Closes the accounts of those whose emergency nobody reviewed in time. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void suspendOverdue() {
        for (var glass : glasses.overdue(now())) {
            glass.suspend(now());
            suspensions.suspend(glass.user());
            watchers.tell(Alarm.Kind.GLASS_NOT_REVIEWED, glass.reference(), glass.user());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
