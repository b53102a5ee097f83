package kz.nrm.casefile;

import java.time.Clock;
import java.time.LocalDate;
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

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Clock clock;

    Minority(CaseFiles files, CaseProcesses processes, Clock clock) {
        this.files = files;
        this.processes = processes;
        this.clock = clock;
    }

    /** A paper or a doubt says that the person is under age; tells whether the child track runs already. */
    public boolean discovered(CaseReference reference) {
        files.decideChildStatus(reference, ChildStatus.CHILD);
        files.raise(reference, CaseFlag.CHILD);
        processes.inform(reference, CaseFacts.none().with(CaseVariable.CHILD_STATUS, ChildStatus.CHILD));
        return processes.isRunning(VictimPath.CHILD_PROTECTION, reference);
    }

    /** The person is an adult now and stays by own consent. */
    public void adult(CaseReference reference) {
        if (!isOfAge(reference)) {
            return;
        }
        files.decideChildStatus(reference, ChildStatus.ADULT);
        files.lower(reference, CaseFlag.CHILD);
        files.lower(reference, CaseFlag.AGE_UNCERTAIN);
        processes.inform(
                reference,
                CaseFacts.none()
                        .with(CaseVariable.CHILD_STATUS, ChildStatus.ADULT)
                        .with(CaseVariable.AGE_UNCERTAIN, false));
    }

    /** The eighteenth birthday is near: the person will be asked whether to stay. */
    public void turnsEighteen(CaseReference reference) {
        processes.deliver(VictimPath.TURNED_EIGHTEEN_MESSAGE, reference, CaseFacts.none());
    }

    /** Whether the eighteenth birthday has come, counted in the legal zone; without a known date the decision of the case file. */
    public boolean isOfAge(CaseReference reference) {
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        return files.eighteenthBirthday(reference)
                .map(birthday -> !today.isBefore(birthday))
                .orElse(files.get(reference).childStatus() == ChildStatus.ADULT);
    }
}
