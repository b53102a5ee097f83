package kz.nrm.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is penalised for what they did as a direct result of being trafficked: the matters pending, and release asked for each. */
@Service
@Transactional
public class PendingMatters {

    private static final MessageName ANSWERED = new MessageName("MatterReleaseAnswered");

    private final PendingMatterRepository matters;
    private final OutgoingRequests outgoing;
    private final Clock clock;

    PendingMatters(PendingMatterRepository matters, OutgoingRequests outgoing, Clock clock) {
        this.matters = matters;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * The lawyer has gone through the matters.
     *
     * @param pending       authority that holds each matter found; none is a good answer
     * @param directResults those that may be a direct result of what was done to the person
     * @return whether release from liability has to be asked for
     */
    public boolean review(
            CaseReference reference, Map<MatterKind, MatterAuthority> pending, Set<MatterKind> directResults) {
        if (!pending.keySet().containsAll(directResults)) {
            throw Refusal.ofField("directResults", "MATTER_WITHOUT_AUTHORITY");
        }
        pending.forEach((kind, authority) ->
                matters.save(new PendingMatter(reference, kind, authority, directResults.contains(kind), now())));
        return !directResults.isEmpty();
    }

    /** Asks each authority for release from liability, once per matter. The answers are recorded when they come. */
    public void requestRelease(CaseReference reference) {
        matters.findByReferenceOrderByFoundAt(reference.value()).stream()
                .filter(PendingMatter::awaitsRequest)
                .forEach(matter -> {
                    outgoing.ask(
                            reference,
                            holder(matter.authority()),
                            "RELEASE_FROM_LIABILITY_" + matter.kind(),
                            ANSWERED,
                            "RELEASE_FROM_LIABILITY:" + matter.id());
                    matter.releaseAsked(now());
                });
    }

    @Transactional(readOnly = true)
    public List<MatterView> of(CaseReference reference) {
        return matters.findByReferenceOrderByFoundAt(reference.value()).stream()
                .map(PendingMatter::view)
                .toList();
    }

    private static String holder(MatterAuthority authority) {
        return authority == MatterAuthority.MIGRATION_SERVICE ? MigrationService.ID : CriminalTrackNotices.ID;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A matter as the case page shows it. */
    public record MatterView(MatterKind kind, MatterAuthority authority, boolean directResult, boolean releaseAsked) {}
}
