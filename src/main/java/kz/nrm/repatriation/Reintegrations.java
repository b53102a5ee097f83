package kz.nrm.repatriation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.VictimPath;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After the arrival: the partner meets the person, and four visits follow for as long as the person wants them. */
@Service
@Transactional
public class Reintegrations {

    private final ReturnCaseRepository returns;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reintegrations(
            ReturnCaseRepository returns,
            CaseFiles files,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.returns = returns;
        this.files = files;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** The partner has met the person. Whoever came home from abroad goes on along the path at home. */
    public void received(CaseReference reference) {
        var returning = current(reference);
        files.lower(reference, CaseFlag.IMMEDIATE_DANGER);
        returning.receive();
        if (!returning.inbound()) {
            files.move(reference, CaseState.MONITORING);
        }
        moved(returning);
    }

    /**
     * A visit was made or tried; its deadline ends either way. Danger is answered on the victim path, which is still open.
     *
     * @param danger what was seen or heard asks for help at once
     */
    public void visited(CaseReference reference, VisitRound round, boolean danger, Actor by) {
        var returning = current(reference);
        returning.monitor();
        deadlines.meet(reference, round.deadline(), "VISITED", by.id());
        if (danger) {
            files.raise(reference, CaseFlag.IMMEDIATE_DANGER);
            var facts = CaseFacts.none().with(CaseVariable.IMMEDIATE_DANGER, true);
            processes.deliver(VictimPath.THREAT_REPORTED_MESSAGE, reference, facts);
        }
        if (round.last()) {
            returning.complete(now());
        }
        moved(returning);
    }

    /**
     * The person wants no more visits. Nothing else ends with them.
     *
     * @throws Refusal when there are no visits to decline
     */
    public void declineVisits(CaseReference reference) {
        var returning = returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .filter(found -> found.state() == ReturnState.RECEIVED || found.state() == ReturnState.MONITORING)
                .orElseThrow(() -> Refusal.because("NO_VISITS_PLANNED"));
        for (var round : VisitRound.values()) {
            deadlines.cancel(reference, round.deadline(), "VISITS_DECLINED", UserId.SYSTEM);
        }
        returning.complete(now());
        moved(returning);
        processes.deliver(RepatriationProcess.VISITS_DECLINED, reference, CaseFacts.none());
    }

    private ReturnCase current(CaseReference reference) {
        return returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("no return was opened"));
    }

    private void moved(ReturnCase returning) {
        events.publishEvent(new ReturnMoved(returning.reference(), returning.state(), returning.inbound(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
