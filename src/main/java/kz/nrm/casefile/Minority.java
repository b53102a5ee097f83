package kz.nrm.casefile;

import java.time.Clock;
import java.time.LocalDate;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a person's being under age, kept equal in every running process of the case. */
@Service
@Transactional
public class Minority {

    private static final DeadlineKind BIRTHDAY = new DeadlineKind("EIGHTEENTH_BIRTHDAY");

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final VictimPaths paths;
    private final Representation representation;
    private final Deadlines deadlines;
    private final Clock clock;

    Minority(
            CaseFiles files,
            CaseProcesses processes,
            VictimPaths paths,
            Representation representation,
            Deadlines deadlines,
            Clock clock) {
        this.files = files;
        this.processes = processes;
        this.paths = paths;
        this.representation = representation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A paper or a doubt says that the person is under age; tells whether the child track runs already. */
    public boolean discovered(CaseReference reference) {
        files.decideChildStatus(reference, ChildStatus.CHILD);
        files.raise(reference, CaseFlag.CHILD);
        processes.inform(reference, CaseFacts.none().with(CaseVariable.CHILD_STATUS, ChildStatus.CHILD));
        paths.watchBirthday(reference);
        return processes.isRunning(VictimPath.CHILD_PROTECTION, reference);
    }

    /** The person is an adult from the birthday on, whatever was answered before; the guardian's mandate ends. */
    public void adult(CaseReference reference) {
        if (!isOfAge(reference)) {
            return;
        }
        files.decideChildStatus(reference, ChildStatus.ADULT);
        files.lower(reference, CaseFlag.CHILD);
        files.lower(reference, CaseFlag.AGE_UNCERTAIN);
        representation.end(reference);
        processes.inform(
                reference,
                CaseFacts.none()
                        .with(CaseVariable.CHILD_STATUS, ChildStatus.ADULT)
                        .with(CaseVariable.AGE_UNCERTAIN, false));
    }

    /** The eighteenth birthday is near: a child is asked whether to stay, once. */
    public void turnsEighteen(CaseReference reference) {
        var asked = deadlines.runningFor(reference, BIRTHDAY).isPresent();
        if (!asked && files.get(reference).childStatus().treatedAsChild()) {
            processes.deliver(
                    VictimPath.TURNED_EIGHTEEN_MESSAGE,
                    reference,
                    CaseFacts.none().with(CaseVariable.ADULT_WISH, "NOT_ASKED"));
        }
    }

    /** Whether the eighteenth birthday has come, counted in the legal zone; without a known date the decision of the case file. */
    public boolean isOfAge(CaseReference reference) {
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        return files.eighteenthBirthday(reference)
                .map(birthday -> !today.isBefore(birthday))
                .orElse(files.get(reference).childStatus() == ChildStatus.ADULT);
    }
}
