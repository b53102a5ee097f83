package kz.nrm.reflection;

import kz.nrm.casefile.Representation;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.MessageName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two ways a period can end before its term: the person's own free wish, and the exceptional end decided by a prosecutor. */
@Service
@Transactional
public class EarlyEnds {

    private final ReflectionPeriodRepository periods;
    private final Representation representation;
    private final Deadlines deadlines;
    private final CaseProcesses processes;

    EarlyEnds(
            ReflectionPeriodRepository periods,
            Representation representation,
            Deadlines deadlines,
            CaseProcesses processes) {
        this.periods = periods;
        this.representation = representation;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    /** The person says that the period shall end; nothing changes before it is confirmed twice. */
    public void wish(CaseReference reference) {
        running(reference).wishSaid();
        tell(ReflectionProcess.PERIOD_END_WISHED, reference);
    }

    /** @param stands what the person said alone with the case manager; for a child somebody who may act for it is needed */
    public void wishStands(CaseReference reference, boolean stands) {
        if (stands) {
            representation.require(reference);
        }
        running(reference).wishStands(stands);
    }

    /** @param free whether the lawyer found the wish free and informed */
    public void wishIsFree(CaseReference reference, boolean free) {
        running(reference).wishIsFree(free);
    }

    /** An agency raises the exceptional end; nothing changes before the prosecutor has decided. */
    public void raise(CaseReference reference) {
        running(reference).exceptionalEndRaised();
        tell(ReflectionProcess.EXCEPTIONAL_END_RAISED, reference);
    }

    public void propose(CaseReference reference, ExceptionalGround ground) {
        running(reference).exceptionalEndProposed(ground);
    }

    public void drop(CaseReference reference) {
        running(reference).exceptionalEndDropped();
    }

    /** The person, or somebody for them, objects; an objection after the five working days is kept and shown all the same. */
    public void object(CaseReference reference, UserId by) {
        running(reference).objected();
        deadlines.meet(reference, ReflectionPeriods.OBJECTION, "OBJECTION_MADE", by);
        processes.deliver(ReflectionProcess.EXCEPTIONAL_END_OBJECTED, reference, CaseFacts.none());
    }

    /**
     * The prosecutor decides.
     *
     * @param objectionsConsidered whether the decision answers the objections
     */
    public void decide(
            CaseReference reference, ExceptionalEndDecision decision, boolean objectionsConsidered, UserId by) {
        var period = running(reference);
        if (decision == ExceptionalEndDecision.END && period.objections() > 0 && !objectionsConsidered) {
            throw Refusal.ofField("objectionsConsidered", "OBJECTIONS_NOT_CONSIDERED");
        }
        period.exceptionalEndDecided(decision);
        deadlines.meet(reference, ReflectionPeriods.OBJECTION, "DECIDED", by);
    }

    private void tell(MessageName message, CaseReference reference) {
        if (processes.deliver(message, reference, CaseFacts.none()) == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("PERIOD_NOT_RUNNING");
        }
    }

    private ReflectionPeriod running(CaseReference reference) {
        return periods.findByRunningKey(reference.value()).orElseThrow(() -> Refusal.because("PERIOD_NOT_RUNNING"));
    }
}
