package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.CaseExclusions;
import kz.nrm.access.Compartment;
import kz.nrm.access.Exclusion;
import kz.nrm.access.Exclusion.State;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import kz.nrm.casefile.person.Vault;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person, an office or an agency is shut out of one case: at once the case is gone for them, and what they owed lies with others. For
 * everybody without a say in it these use cases answer as if the case did not exist.
 */
@Service
@Transactional
public class Exclusions {

    /** Kinds of records that begin so are never shown with the others: they would warn whom they are about. */
    static final String RECORD = "exclusion-";

    private final CaseExclusions exclusions;
    private final ExclusionEffects effects;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exclusions(
            CaseExclusions exclusions,
            ExclusionEffects effects,
            CaseAccess access,
            CaseFiles files,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exclusions = exclusions;
        this.effects = effects;
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Why somebody is to be shut out, or let in again; under seal. */
    record Reasons(String reasons) {}

    /**
     * What is to be decided.
     *
     * @param reference empty for whom the case is not open
     * @param reasons   empty where they were erased with the case
     * @param preview   what would move now; empty where nothing is to be put into force
     */
    public record Matter(
            Exclusion exclusion,
            Optional<CaseReference> reference,
            Optional<String> reasons,
            Optional<ExclusionEffects.Preview> preview) {}

    /** Whether this actor has a say in who is shut out of cases. */
    public static boolean openTo(Actor actor) {
        return CaseExclusions.decides(actor);
    }

    /** What would move if this were put into force; nothing does. */
    @Transactional(readOnly = true)
    public ExclusionEffects.Preview preview(CaseReference reference, Subject subject, Actor by) {
        requireSay(reference, by);
        exclusions.check(subject);
        return effects.preview(reference, subject);
    }

    /** Nothing changes before a second one agrees, but for the commissioner, who decides alone. */
    public Exclusion propose(CaseReference reference, Subject subject, String reasons, Actor by) {
        requireSay(reference, by);
        var proposed = exclusions.propose(reference, subject, by);
        keep(proposed, reasons, by);
        return applied(proposed);
    }

    @Transactional(readOnly = true)
    public List<Exclusion> of(CaseReference reference, Actor by) {
        requireSay(reference, by);
        return exclusions.of(reference, by);
    }

    /** What waits for somebody like this actor, of whichever region: the second coordinator has no part in the case. */
    @Transactional(readOnly = true)
    public List<Matter> waiting(Actor by) {
        requireSay(by);
        var waiting = exclusions.waiting(by);
        events.publishEvent(Looked.list(waiting.size()));
        return waiting.stream()
                .map(exclusion -> new Matter(exclusion, shown(exclusion, by), Optional.empty(), Optional.empty()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Matter one(UUID id, Actor by) {
        var exclusion = exclusions.find(id, by).orElseThrow(NotFound::new);
        events.publishEvent(Looked.at(by, exclusion.reference(), Compartment.STATUS));
        return new Matter(
                exclusion,
                shown(exclusion, by),
                vault.reveal(exclusion.reference(), record(exclusion), Reasons.class)
                        .map(Reasons::reasons),
                exclusion.state() == State.PROPOSED
                        ? Optional.of(effects.preview(exclusion.reference(), exclusion.subject()))
                        : Optional.empty());
    }

    /** Agrees to what waits, an exclusion or its removal. */
    public Exclusion approve(UUID id, Actor by) {
        return applied(exclusions.approve(id, by).orElseThrow(NotFound::new));
    }

    /** Puts everything that was proposed for this case into force. */
    public void approve(CaseReference reference, Actor by) {
        requireSay(reference, by);
        var waiting = exclusions.of(reference, by).stream()
                .filter(exclusion -> exclusion.state() == State.PROPOSED)
                .toList();
        if (waiting.isEmpty()) {
            throw Refusal.because("EXCLUSION_UNKNOWN");
        }
        waiting.forEach(exclusion -> approve(exclusion.id(), by));
    }

    /** Says no to what waits. */
    public Exclusion reject(UUID id, Actor by) {
        return exclusions.reject(id, by).orElseThrow(NotFound::new);
    }

    /** The case is to exist for them again; what was handed over stays where it is. */
    public Exclusion proposeRemoval(UUID id, String reasons, Actor by) {
        var proposed = exclusions.proposeRemoval(id, by).orElseThrow(NotFound::new);
        keep(proposed, reasons, by);
        return proposed;
    }

    private Exclusion applied(Exclusion decided) {
        if (decided.state() == State.IN_FORCE) {
            effects.apply(decided.reference(), decided.subject());
        }
        return decided;
    }

    private void keep(Exclusion exclusion, String reasons, Actor by) {
        vault.put(
                exclusion.reference(), record(exclusion), Compartment.TESTIMONY, by.id(), now(), new Reasons(reasons));
    }

    private static String record(Exclusion exclusion) {
        return RECORD + exclusion.id() + (exclusion.state() == State.REMOVAL_PROPOSED ? "-end" : "");
    }

    private Optional<CaseReference> shown(Exclusion exclusion, Actor by) {
        return Optional.of(exclusion.reference())
                .filter(reference -> by.holds(Role.HUMAN_RIGHTS_COMMISSIONER) || access.mayOpen(by, reference));
    }

    private void requireSay(CaseReference reference, Actor by) {
        requireSay(by);
        var exists = by.holds(Role.HUMAN_RIGHTS_COMMISSIONER) ? files.exists(reference) : access.mayOpen(by, reference);
        if (!exists) {
            throw new NotFound();
        }
        events.publishEvent(Looked.at(by, reference, Compartment.STATUS));
    }

    private static void requireSay(Actor by) {
        if (!CaseExclusions.decides(by)) {
            throw new NotFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
