package kz.nrm.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineScope.Withheld;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskVisibility;
import kz.nrm.workflow.WorkItemView;
import org.springframework.stereotype.Component;

/**
 * Who may see that and how the criminal track runs. Those who help never do, so that cooperating or not cannot influence help
 * (design rule R1): neither flag, nor task, nor step of the map tells them.
 */
@Component
public class CriminalTrackView implements TaskVisibility {

    private static final Set<DeadlineKind> DEADLINES = Stream.of(
                    "COOPERATION_DECISION",
                    "COOPERATION_ASKED_AGAIN",
                    "REGISTER_CONFIRMATION",
                    "REGISTER_SILENT",
                    "VICTIM_RECOGNITION",
                    "RECOGNITION_APPEAL",
                    "RECOGNITION_SILENT",
                    "PROTECTION_MEASURE",
                    "DEPOSITION_OFFER",
                    "COMPENSATION_FILED",
                    "INVESTIGATION_TERM")
            .map(DeadlineKind::new)
            .collect(toUnmodifiableSet());

    /** That police are to give back what they read says what the person decided about them. */
    private static final DeadlineKind RECALL = new DeadlineKind("RECALL_ANSWER");

    private static final Withheld ALL_OF_IT = new Withheld(DEADLINES, Set.of(VictimPath.INVESTIGATION));

    private final CaseAccess access;

    CriminalTrackView(CaseAccess access) {
        this.access = access;
    }

    /** Readers who hold the testimony compartment of this case. */
    public boolean openTo(Actor actor, CaseReference reference) {
        return access.holds(actor, reference, Compartment.TESTIMONY);
    }

    /** Whether this actor may see a task: the criminal track only who reads it, owes the task, or coordinates. */
    @Override
    public boolean sees(Actor actor, WorkItemView item) {
        return seesAlone(actor, item)
                && access.onlooker()
                        .filter(onlooker -> !seesAlone(onlooker, item))
                        .isEmpty();
    }

    @Override
    public Set<ProcessId> withheld(Actor actor) {
        return withheldFrom(actor).processes();
    }

    private boolean seesAlone(Actor actor, WorkItemView item) {
        return !item.process().equals(VictimPath.INVESTIGATION)
                || item.agency().equals(actor.agency()) && actor.holds(item.role())
                || watches(actor, item.reference());
    }

    /** The tracks of a case that this actor may see. */
    public List<CaseMaps.Track> visible(Actor actor, CaseReference reference, List<CaseMaps.Track> tracks) {
        return tracks.stream()
                .filter(track -> !track.process().equals(VictimPath.INVESTIGATION) || watches(actor, reference))
                .toList();
    }

    /** Whether this actor may see that a deadline of this kind runs. */
    public boolean seesDeadline(Actor actor, CaseReference reference, DeadlineKind kind) {
        return !tells(kind) || watches(actor, reference);
    }

    /** Whether a deadline of this kind says something of the criminal track. */
    public boolean tells(DeadlineKind kind) {
        return DEADLINES.contains(kind) || kind.equals(RECALL);
    }

    /** Whether a deadline of this kind belongs to the criminal track. */
    public boolean withholds(DeadlineKind kind) {
        return DEADLINES.contains(kind);
    }

    /** What is kept from this actor in every list of deadlines, whichever agency owes them: all of it from those who help. */
    Withheld withheldFrom(Actor actor) {
        return coordinates(actor) || actor.opens(Compartment.TESTIMONY) ? Withheld.NOTHING : ALL_OF_IT;
    }

    /** The case without what this actor must not know. */
    CaseView blinded(CaseView view, Actor actor) {
        var open = openTo(actor, view.reference())
                && access.onlooker()
                        .filter(onlooker -> !openTo(onlooker, view.reference()))
                        .isEmpty();
        if (!view.flags().contains(CaseFlag.COOPERATING) || open) {
            return view;
        }
        var flags = EnumSet.copyOf(view.flags());
        flags.remove(CaseFlag.COOPERATING);
        return new CaseView(
                view.reference(),
                view.state(),
                view.stateSince(),
                view.childStatus(),
                view.region(),
                view.referring(),
                view.receiving(),
                flags,
                view.openedAt(),
                view.closureReason(),
                view.version());
    }

    private boolean watches(Actor actor, CaseReference reference) {
        return watchesAlone(actor, reference)
                && access.onlooker()
                        .filter(onlooker -> !watchesAlone(onlooker, reference))
                        .isEmpty();
    }

    private boolean watchesAlone(Actor actor, CaseReference reference) {
        return coordinates(actor) || openTo(actor, reference);
    }

    private static boolean coordinates(Actor actor) {
        return actor.national() || actor.holds(Role.COORDINATOR_REGION);
    }
}
