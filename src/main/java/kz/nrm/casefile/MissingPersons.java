package kz.nrm.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.OvertakenTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person cannot be reached: searched for, tried again, never closed by a clock, and always welcome back. */
@Service
@Transactional
public class MissingPersons {

    private final CaseFiles files;
    private final SearchAttemptRepository attempts;
    private final CaseProcesses processes;
    private final OvertakenTasks overtaken;
    private final MissingSettings settings;
    private final Clock clock;

    MissingPersons(
            CaseFiles files,
            SearchAttemptRepository attempts,
            CaseProcesses processes,
            OvertakenTasks overtaken,
            MissingSettings settings,
            Clock clock) {
        this.files = files;
        this.attempts = attempts;
        this.processes = processes;
        this.overtaken = overtaken;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody did not come back or cannot be reached. */
    public void missing(CaseReference reference, boolean inDanger) {
        if (inDanger) {
            files.raise(reference, CaseFlag.IMMEDIATE_DANGER);
        }
        files.move(reference, CaseState.SUSPENDED_MISSING);
        processes.deliver(
                VictimPath.PERSON_MISSING_MESSAGE,
                reference,
                CaseFacts.none().with(CaseVariable.IMMEDIATE_DANGER, inDanger));
    }

    /** The person is back, whichever step of the search is under way. */
    public void returned(CaseReference reference) {
        files.resume(reference);
        if (processes.deliver(VictimPath.PERSON_RETURNED_MESSAGE, reference, CaseFacts.none())
                == Delivery.NOBODY_WAITS) {
            var found = CaseFacts.none().with(CaseVariable.PERSON_FOUND, true);
            overtaken.goOn(reference, VictimPath.SEARCH_PERSON, found);
            overtaken.goOn(reference, VictimPath.TRY_CONTACT, found.with(CaseVariable.SEARCH_EXHAUSTED, false));
        }
    }

    /** Documents a try; tells whether the person was found and whether enough was tried for a human to decide on going on. */
    public CaseFacts tried(CaseReference reference, boolean found) {
        attempts.save(new SearchAttempt(reference, found, now()));
        if (found) {
            files.resume(reference);
        }
        return CaseFacts.none()
                .with(CaseVariable.PERSON_FOUND, found)
                .with(CaseVariable.SEARCH_EXHAUSTED, !found && exhausted(reference));
    }

    /** A coordinator decided that contact is lost; the door stays open. */
    public void contactLost(CaseReference reference) {
        processes.deliver(VictimPath.CONTACT_LOST_MESSAGE, reference, CaseFacts.none());
    }

    /** Closes the case after contact was lost. */
    public void recordLostContact(CaseReference reference) {
        files.close(reference, ClosureReason.LOST_CONTACT);
    }

    private boolean exhausted(CaseReference reference) {
        var inVain = attempts.findByReferenceOrderByAtDesc(reference.value()).stream()
                .takeWhile(attempt -> !attempt.found())
                .toList();
        return inVain.size() > settings.tries()
                && !inVain.get(inVain.size() - 1)
                        .at()
                        .plus(Duration.ofDays(settings.days()))
                        .isAfter(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
