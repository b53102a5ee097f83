package kz.nrm.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.RemovalPlans;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a removal that somebody plans. Whoever plans it neither stops it nor acknowledges the hold against it. */
@Service
@Transactional
public class Removals implements RemovalPlans {

    private final RemovalPlanRepository plans;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Agencies agencies;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removals(
            RemovalPlanRepository plans,
            CaseFiles files,
            CaseAccess access,
            Agencies agencies,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.files = files;
        this.access = access;
        this.agencies = agencies;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody reports that the person is to be removed. While one such report is being answered a further one adds to it.
     *
     * @param plannerUser the officer who plans it, where known
     */
    public void report(
            CaseReference reference,
            RemovalPlanner planner,
            Optional<UserId> plannerUser,
            Optional<LocalDate> plannedFor) {
        var first = running(reference).isEmpty();
        plans.saveAndFlush(new RemovalPlan(reference, planner, plannerUser, plannedFor, now()));
        files.raise(reference, CaseFlag.REMOVAL_RISK);
        if (first) {
            processes.deliver(DetentionProcess.REMOVAL_PLANNED, reference, CaseFacts.none());
        }
    }

    /** Calls every national coordinator and the prosecutor on duty; both can open the case from now on. */
    public void alert(CaseReference reference) {
        running(reference).forEach(plan -> plan.alerted(now()));
        files.raise(reference, CaseFlag.REMOVAL_RISK);
        agencies.responsible(AgencyKind.PROSECUTOR, files.get(reference).region())
                .ifPresent(office -> access.join(reference, office.id(), Relation.PARTICIPANT));
        events.publishEvent(new NationalAlertRaised(reference, now()));
    }

    /** @param stopped whether the removal will not take place; otherwise the prosecutor protests next */
    public void answer(CaseReference reference, boolean stopped, Actor by) {
        requireNotPlanner(reference, by);
        if (stopped) {
            running(reference).forEach(plan -> plan.stopped(now()));
            files.lower(reference, CaseFlag.REMOVAL_RISK);
            events.publishEvent(new RemovalStopped(reference, now()));
        }
    }

    /** The prosecutor has protested against the removal. */
    public void protested(CaseReference reference, Actor by) {
        requireNotPlanner(reference, by);
        running(reference).forEach(RemovalPlan::protested);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean plannedBy(CaseReference reference, Actor actor) {
        return running(reference).stream().anyMatch(plan -> plan.plannedBy(actor.id()));
    }

    /** All planned removals of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<RemovalPlanView> of(CaseReference reference) {
        return plans.findByReferenceOrderByReportedAtDesc(reference.value()).stream()
                .map(RemovalPlan::view)
                .toList();
    }

    private void requireNotPlanner(CaseReference reference, Actor by) {
        if (plannedBy(reference, by)) {
            throw Refusal.because("STOP_BY_PLANNER");
        }
    }

    private List<RemovalPlan> running(CaseReference reference) {
        return plans.findByReferenceAndStoppedAtIsNull(reference.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
