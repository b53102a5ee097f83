package kz.nrm.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.CaseExclusions;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.access.Relation;
import kz.nrm.agency.Agencies;
import kz.nrm.deadline.DeadlineHandover;
import kz.nrm.deadline.LadderSwept;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskHandover;
import kz.nrm.workflow.TaskHandover.Leaving;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moves when somebody is shut out of a case: told beforehand, done afterwards, by the same rules. */
@Component
@Transactional
public class ExclusionEffects {

    private static final String PANEL = "PANEL";

    /** A transaction that began before somebody was shut out has ended by then. */
    private static final Duration LONGEST_STEP = Duration.ofHours(1);

    private final CaseExclusions exclusions;
    private final CaseAccess access;
    private final TaskHandover tasks;
    private final DeadlineHandover deadlines;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Agencies agencies;
    private final Clock clock;

    ExclusionEffects(
            CaseExclusions exclusions,
            CaseAccess access,
            TaskHandover tasks,
            DeadlineHandover deadlines,
            CaseFiles files,
            CaseProcesses processes,
            Agencies agencies,
            Clock clock) {
        this.exclusions = exclusions;
        this.access = access;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.files = files;
        this.processes = processes;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What would move, and to whom.
     *
     * @param tasks     open tasks: to another agency, or free again within the agency
     * @param deadlines running ones that belong to no task
     * @param parties   agencies that lose their part in the case or get one
     */
    public record Preview(List<TaskHandover.Move> tasks, List<DeadlineHandover.Move> deadlines, List<Party> parties) {}

    /**
     * An agency's part in the case.
     *
     * @param now   null where it has none yet
     * @param after null where the case will not exist for it
     */
    public record Party(
            AgencyId agency,
            @Nullable Relation now,
            @Nullable Relation after) {}

    /** Nothing moves. */
    @Transactional(readOnly = true)
    public Preview preview(CaseReference reference, Subject subject) {
        var leaving = leaving(subject);
        var moved = tasks.preview(reference, leaving);
        return new Preview(
                moved, deadlines.preview(reference, leaving.offices()), parties(reference, leaving.offices(), moved));
    }

    void apply(CaseReference reference, Subject subject) {
        var leaving = leaving(subject);
        tasks.handOver(reference, leaving);
        deadlines.handOver(reference, leaving.offices());
        if (!leaving.offices().isEmpty()) {
            closeDoor(reference, leaving.offices());
            files.raise(reference, CaseFlag.OFFICIAL_COMPLICITY);
        }
        processes.deliver(VictimPath.AGENCY_RESTRICTED_MESSAGE, reference, CaseFacts.none());
    }

    /** A step of the process that ran at that very moment may still have given them a task: it follows the others. */
    @EventListener
    void swept(LadderSwept sweep) {
        tasks.astray(exclusions.since(clock.instant().minus(LONGEST_STEP)))
                .forEach(reference -> tasks.handOver(reference, new Leaving(access.shutOut(reference), Set.of())));
    }

    private Leaving leaving(Subject subject) {
        return new Leaving(
                subject.offices(agencies).collect(Collectors.toUnmodifiableSet()), exclusions.accounts(subject));
    }

    private List<Party> parties(CaseReference reference, Set<AgencyId> leaving, List<TaskHandover.Move> moved) {
        var parties = new ArrayList<Party>();
        leaving.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(agency ->
                        access.relation(agency, reference).ifPresent(now -> parties.add(new Party(agency, now, null))));
        moved.stream()
                .map(TaskHandover.Move::to)
                .distinct()
                .filter(agency -> access.relation(agency, reference).isEmpty())
                .forEach(agency -> parties.add(new Party(agency, null, Relation.PARTICIPANT)));
        return List.copyOf(parties);
    }

    /** Where an agency of the police side is shut out, the panel decides from now on. */
    private void closeDoor(CaseReference reference, Set<AgencyId> offices) {
        if (offices.stream()
                .flatMap(office -> agencies.find(office).stream())
                .anyMatch(office -> office.kind().policeSide())) {
            processes.inform(reference, CaseFacts.none().with(CaseVariable.DOOR, PANEL));
        }
    }
}
