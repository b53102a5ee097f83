package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Role;
import kz.nrm.casefile.ErasureStep.Step;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forbids to erase a case: a hold that somebody placed, or a criminal track that still runs. The callers have checked that the case exists for the actor. */
@Service
@Transactional
public class LegalHolds {

    private static final Set<Role> ROLES = Set.of(Role.PROSECUTOR, Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final LegalHoldRepository holds;
    private final FourEyes eyes;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(
            LegalHoldRepository holds,
            FourEyes eyes,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.eyes = eyes;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Why nothing may be erased. */
    public enum Basis {
        CRIMINAL_CASE,
        COURT_CASE,
        COMPLAINT
    }

    /** A hold that stands. */
    public record Hold(Basis basis, UserId placedBy, Instant placedAt, boolean releaseProposed) {}

    @Transactional(readOnly = true)
    public Optional<Hold> of(CaseReference reference) {
        return standing(reference).map(LegalHold::view);
    }

    /** @throws Refusal while something forbids to erase the case */
    void requireNone(CaseReference reference) {
        if (standing(reference).isPresent() || processes.isRunning(VictimPath.INVESTIGATION, reference)) {
            throw Refusal.because("LEGAL_HOLD");
        }
    }

    /** Holds at once. */
    public Hold place(CaseReference reference, Basis basis, Actor by) {
        requireRole(by);
        if (standing(reference).isPresent()) {
            throw Refusal.because("LEGAL_HOLD");
        }
        var hold = holds.save(new LegalHold(reference, basis, by.id(), now()));
        tell(reference, Step.HOLD_PLACED);
        return hold.view();
    }

    public void proposeRelease(CaseReference reference, Actor by) {
        requireRole(by);
        standing(reference)
                .orElseThrow(() -> Refusal.because("LEGAL_HOLD_UNKNOWN"))
                .proposeRelease(by);
        tell(reference, Step.HOLD_RELEASE_PROPOSED);
    }

    /** Another person of another agency agrees: it is lifted. */
    public void release(CaseReference reference, Actor by) {
        requireRole(by);
        var hold = standing(reference)
                .filter(standing -> standing.releaseProposedBy().isPresent())
                .orElseThrow(() -> Refusal.because("LEGAL_HOLD_UNKNOWN"));
        eyes.requireAnother(by, hold.releaseProposedBy().orElseThrow());
        eyes.requireAnotherAgency(by, hold.releaseProposedByAgency().orElseThrow());
        hold.release(by.id(), now());
        tell(reference, Step.HOLD_RELEASED);
    }

    private Optional<LegalHold> standing(CaseReference reference) {
        return holds.findFirstByReferenceAndReleasedAtIsNull(reference.value());
    }

    /** Whether this is somebody who places and lifts holds. */
    static boolean decides(Actor by) {
        return by.holdsAny(ROLES);
    }

    private static void requireRole(Actor by) {
        if (!decides(by)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    private void tell(CaseReference reference, Step step) {
        events.publishEvent(new ErasureStep(reference, step, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
