package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.BreakGlass;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Role;
import kz.nrm.casefile.ErasureStep.Step;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys the keys of a case: who the person was is gone, and nobody finds the case by the person. What stays are codes and dates for the
 * statistics. One coordinator proposes it, another one of another agency agrees. The callers have checked that the case exists for the
 * actor.
 */
@Service
@Transactional
public class Erasures {

    private static final Set<Role> ROLES = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final ErasureProposalRepository proposals;
    private final LegalHolds holds;
    private final BreakGlass glasses;
    private final CaseFiles files;
    private final CaseLinks links;
    private final CaseTasks tasks;
    private final CaseProcesses processes;
    private final Vault vault;
    private final FourEyes eyes;
    private final RetentionSettings retention;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            ErasureProposalRepository proposals,
            LegalHolds holds,
            BreakGlass glasses,
            CaseFiles files,
            CaseLinks links,
            CaseTasks tasks,
            CaseProcesses processes,
            Vault vault,
            FourEyes eyes,
            RetentionSettings retention,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.holds = holds;
        this.glasses = glasses;
        this.files = files;
        this.links = links;
        this.tasks = tasks;
        this.processes = processes;
        this.vault = vault;
        this.eyes = eyes;
        this.retention = retention;
        this.events = events;
        this.clock = clock;
    }

    /** Why. */
    public enum Ground {
        /** The time for which the records are kept is over. */
        RETENTION_OVER,
        PERSONS_WISH
    }

    /** How a proposal stands. */
    public enum State {
        WAITING,
        CARRIED_OUT,
        REJECTED
    }

    /**
     * A proposal. Instants are UTC.
     *
     * @param category of the retention rules
     */
    public record Proposal(
            UUID id,
            Ground ground,
            String category,
            State state,
            UserId proposedBy,
            Instant proposedAt,
            @Nullable Instant decidedAt) {}

    /** The latest proposal for this case. */
    @Transactional(readOnly = true)
    public Optional<Proposal> of(CaseReference reference) {
        return proposals
                .findFirstByReferenceOrderByProposedAtDesc(reference.value())
                .map(ErasureProposal::view);
    }

    /** @throws Refusal when the rules forbid it; it is asked again when another one agrees */
    public Proposal propose(CaseReference reference, Ground ground, Actor by) {
        requireRole(by);
        if (proposals.existsByReferenceAndState(reference.value(), State.WAITING)) {
            throw Refusal.because("ERASURE_PROPOSED");
        }
        requireAllowed(reference, ground);
        var proposal = proposals.saveAndFlush(new ErasureProposal(reference, ground, category(reference), by, now()));
        tell(reference, Step.PROPOSED);
        return proposal.view();
    }

    /** Another person of another agency agrees. It cannot be taken back. */
    public void approve(CaseReference reference, Actor by) {
        requireRole(by);
        var proposal = waiting(reference);
        eyes.requireAnother(by, proposal.proposedBy());
        eyes.requireAnotherAgency(by, proposal.proposedByAgency());
        requireAllowed(reference, proposal.ground());
        proposal.decide(State.CARRIED_OUT, by.id(), now());
        vault.erase(reference, now());
        links.forget(reference);
        tell(reference, Step.CARRIED_OUT);
    }

    /** A coordinator, also the one who proposed it, says no. */
    public void reject(CaseReference reference, Actor by) {
        requireRole(by);
        waiting(reference).decide(State.REJECTED, by.id(), now());
        tell(reference, Step.REJECTED);
    }

    private ErasureProposal waiting(CaseReference reference) {
        return proposals
                .findFirstByReferenceAndState(reference.value(), State.WAITING)
                .orElseThrow(() -> Refusal.because("ERASURE_UNKNOWN"));
    }

    private void requireAllowed(CaseReference reference, Ground ground) {
        if (proposals.existsByReferenceAndState(reference.value(), State.CARRIED_OUT)) {
            throw Refusal.because("CASE_ERASED");
        }
        holds.requireNone(reference);
        if (glasses.waitsForReview(reference)) {
            throw Refusal.because("GLASS_REVIEW_WAITS");
        }
        if (isWorkedOn(reference)) {
            throw Refusal.because("CASE_WORKED_ON");
        }
        if (ground == Ground.RETENTION_OVER && !isOver(reference)) {
            throw Refusal.ofField("ground", "RETENTION_NOT_OVER");
        }
    }

    private boolean isWorkedOn(CaseReference reference) {
        return Stream.of(VictimPath.ID, VictimPath.COMING_OF_AGE)
                        .anyMatch(process -> processes.isRunning(process, reference))
                || tasks.ofCase(reference).stream().anyMatch(item -> item.status() == WorkItemView.Status.OPEN);
    }

    private boolean isOver(CaseReference reference) {
        var view = files.get(reference);
        var closed = view.closureReason() == null ? null : LocalDate.ofInstant(view.stateSince(), Region.ZONE);
        return retention.isOver(
                category(reference),
                closed,
                files.eighteenthBirthday(reference).orElse(null),
                LocalDate.ofInstant(clock.instant(), Region.ZONE));
    }

    private String category(CaseReference reference) {
        return files.get(reference).childStatus().treatedAsChild()
                ? RetentionSettings.CHILD_CASE_FILE
                : RetentionSettings.CASE_FILE;
    }

    /** Whether this is somebody who decides on erasures. */
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
