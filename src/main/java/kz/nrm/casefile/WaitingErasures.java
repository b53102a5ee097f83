package kz.nrm.casefile;

import java.time.Instant;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a second person about the end of records: erasures, and the release of holds that forbid them. */
@Service
@Transactional(readOnly = true)
public class WaitingErasures {

    private final ErasureProposalRepository proposals;
    private final LegalHoldRepository holds;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;

    WaitingErasures(
            ErasureProposalRepository proposals,
            LegalHoldRepository holds,
            CaseAccess access,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.holds = holds;
        this.access = access;
        this.events = events;
    }

    /** An erasure somebody proposed. */
    public record Erasure(CaseReference reference, Erasures.Ground ground, UserId askedBy, Instant askedAt) {}

    /** A hold somebody wants to lift. */
    public record Release(CaseReference reference, LegalHolds.Basis basis, UserId askedBy) {}

    /** Of the cases that exist for this actor, the oldest first; none for whoever has no say. */
    public List<Erasure> erasures(Actor by) {
        if (!Erasures.decides(by)) {
            return List.of();
        }
        return told(proposals.findByStateOrderByProposedAt(Erasures.State.WAITING).stream()
                .filter(proposal -> access.mayOpen(by, proposal.reference()))
                .map(proposal -> new Erasure(
                        proposal.reference(),
                        proposal.ground(),
                        proposal.proposedBy(),
                        proposal.view().proposedAt()))
                .toList());
    }

    /** The same for holds. */
    public List<Release> releases(Actor by) {
        if (!LegalHolds.decides(by)) {
            return List.of();
        }
        return told(holds.findByReleasedAtIsNullAndReleaseProposedByIsNotNullOrderByPlacedAt().stream()
                .filter(hold -> access.mayOpen(by, hold.reference()))
                .map(hold -> new Release(
                        hold.reference(),
                        hold.view().basis(),
                        hold.releaseProposedBy().orElseThrow()))
                .toList());
    }

    private <T> List<T> told(List<T> found) {
        events.publishEvent(Looked.list(found.size()));
        return found;
    }
}
