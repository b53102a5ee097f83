package kz.nrm.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's decisions about cooperating with the investigation: a ledger, open to change at any time, without effect on help. */
@Service
@Transactional
public class Cooperation {

    private final CooperationEntryRepository ledger;
    private final CaseFiles files;
    private final Consents consents;
    private final Representation representation;
    private final VictimPaths paths;
    private final CaseProcesses processes;
    private final Interviews interviews;
    private final InvestigationClock deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cooperation(
            CooperationEntryRepository ledger,
            CaseFiles files,
            Consents consents,
            Representation representation,
            VictimPaths paths,
            CaseProcesses processes,
            Interviews interviews,
            InvestigationClock deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.consents = consents;
        this.representation = representation;
        this.paths = paths;
        this.processes = processes;
        this.interviews = interviews;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down what the person decided. For a child the guardian decides with the child, never without one.
     *
     * @param askAgainOn the day the person named for being asked again; only with {@link CooperationAnswer#LATER}
     */
    public void decide(
            CaseReference reference,
            CooperationAnswer answer,
            @Nullable LocalDate askAgainOn,
            String language,
            boolean pressureNoticed,
            UserId by) {
        representation.require(reference);
        if (askAgainOn != null && !askAgainOn.isAfter(today())) {
            throw Refusal.ofField("askAgainOn", "ASK_AGAIN_LATER_THAN_TODAY");
        }
        write(reference, CooperationStep.of(answer), language, pressureNoticed, by);
        if (answer == CooperationAnswer.LATER) {
            deadlines.askAgain(reference, askAgainOn, by);
        }
    }

    /** The person comes back to the question: it is asked again, or the talk begins anew where nothing runs any more. */
    public void raisedAgain(CaseReference reference) {
        if (processes.isRunning(InvestigationProcess.ID, reference)) {
            processes.deliver(InvestigationProcess.COOPERATION_RAISED_AGAIN, reference, CaseFacts.none());
        } else {
            paths.announceCooperationTalk(reference);
        }
    }

    /** The person takes the cooperation back and is asked nothing more; protection, claims and help go on. */
    public void withdraw(CaseReference reference, String language, UserId by) {
        write(reference, CooperationStep.WITHDRAWN, language, false, by);
        stopAsking(reference, by);
        processes.deliver(InvestigationProcess.COOPERATION_WITHDRAWN, reference, CaseFacts.none());
    }

    /** Planned interviews are called off, and the day on which the person wanted to be asked again is forgotten. */
    public void stopAsking(CaseReference reference, UserId by) {
        interviews.callOffPlanned(reference);
        deadlines.noLongerAsked(reference, by);
    }

    /** The last entry of the ledger, for readers who hold the testimony compartment. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(CaseReference reference) {
        return ledger.findFirstByReferenceOrderByAtDesc(reference.value())
                .map(entry -> new Standing(entry.step().name(), entry.at()));
    }

    private void write(
            CaseReference reference, CooperationStep step, String language, boolean pressureNoticed, UserId by) {
        ledger.save(new CooperationEntry(reference, step, pressureNoticed, by, clock.instant()));
        consents.record(reference, Consent.Purpose.POLICE, step.cooperating(), language, giver(reference), by);
        if (step.cooperating()) {
            files.raise(reference, CaseFlag.COOPERATING);
        } else {
            files.lower(reference, CaseFlag.COOPERATING);
        }
        events.publishEvent(new CooperationDecided(reference, now()));
    }

    private Consent.Giver giver(CaseReference reference) {
        if (!files.get(reference).childStatus().treatedAsChild()) {
            return Consent.Giver.SELF;
        }
        return representation
                .current(reference)
                .filter(mandate -> mandate.kind() == Representation.Kind.INTERIM_REPRESENTATIVE)
                .map(mandate -> Consent.Giver.LEGAL_REPRESENTATIVE)
                .orElse(Consent.Giver.GUARDIAN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * How the person stands to cooperating.
     *
     * @param step name of the last answer, or WITHDRAWN
     * @param at   UTC
     */
    public record Standing(String step, Instant at) {}
}
