package kz.nrm.repatriation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.Representation;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.repatriation.ReturnCase.Obstacle;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates before a return may be approved. Each is judged by a human; a red one holds up the approval and nothing else. */
@Service
@Transactional
public class ReturnGates {

    private final ReturnCaseRepository returns;
    private final CaseFiles files;
    private final Representation representation;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnGates(
            ReturnCaseRepository returns,
            CaseFiles files,
            Representation representation,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.returns = returns;
        this.files = files;
        this.representation = representation;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gate two. The assessment holds for the time the rule {@code RETURN_RISK_VALIDITY} gives; a new one replaces it and needs a new
     * approval.
     *
     * @throws Refusal when a date lies in the future, it was explained before it was made, or a critical level is called safe
     */
    public void assessRisk(CaseReference reference, ReturnRisk risk) {
        requirePast("assessedOn", risk.assessedOn());
        requirePast("explainedOn", risk.explainedOn());
        if (risk.explainedOn().isBefore(risk.assessedOn())) {
            throw Refusal.ofField("explainedOn", "RISK_EXPLAINED_BEFORE_ASSESSED");
        }
        if (risk.returnSafeEnough() && risk.returnRiskLevel() == ReturnRisk.ReturnRiskLevel.CRITICAL) {
            throw Refusal.ofField("returnSafeEnough", "CRITICAL_RISK_IS_NOT_SAFE");
        }
        var assessedAt = risk.assessedOn().atStartOfDay(Region.ZONE).toInstant();
        deadlines.cancel(reference, ReturnDates.RISK_VALID, "RISK_ASSESSED_ANEW", UserId.SYSTEM);
        var valid = deadlines.open(
                OpenDeadline.of(reference, ReturnDates.RISK_VALID).startingAt(assessedAt));
        var colour = GateColour.of(risk.returnSafeEnough());
        current(reference).assessRisk(colour, assessedAt, valid.dueAt());
        judged(reference, ReturnGate.RISK, colour);
    }

    /**
     * Gate three: a child returns only when that is best for the child and a carer waits who was checked.
     *
     * @param guardianNamed the guardianship body names a guardian with this step, for a child found abroad
     * @throws Refusal when nobody may act for the child
     */
    public void checkChild(CaseReference reference, boolean green, boolean guardianNamed, Actor by) {
        if (guardianNamed && !representation.inPlace(reference)) {
            representation.appoint(reference, Representation.Kind.GUARDIAN, by.id());
        }
        if (!representation.inPlace(reference)) {
            throw Refusal.because("REPRESENTATIVE_REQUIRED");
        }
        judge(reference, ReturnGate.CHILD, green);
    }

    /** One of the other gates. */
    public void judge(CaseReference reference, ReturnGate gate, boolean green) {
        current(reference).judge(gate, GateColour.of(green));
        judged(reference, gate, GateColour.of(green));
    }

    /**
     * What was put right at red gates, with new evidence.
     *
     * @throws Refusal when a gate is one that only the person can open, the child has nobody to act for it, or the risk assessment has
     *     run out
     */
    public void remedy(CaseReference reference, Set<ReturnGate> gates) {
        if (!gates.stream().allMatch(ReturnGate::remediable)) {
            throw Refusal.ofField("remediedGates", "GATE_NOT_REMEDIABLE");
        }
        if (gates.contains(ReturnGate.CHILD) && !representation.inPlace(reference)) {
            throw Refusal.because("REPRESENTATIVE_REQUIRED");
        }
        if (gates.contains(ReturnGate.RISK) && !current(reference).riskHoldsOn(now())) {
            throw Refusal.ofField("remediedGates", Obstacle.RETURN_RISK_NOT_VALID.name());
        }
        gates.forEach(gate -> judge(reference, gate, true));
    }

    /**
     * A second person approves the return, or says what is missing.
     *
     * @throws Refusal when gates one to nine are not all green or the risk assessment has run out
     */
    public void decide(CaseReference reference, boolean approved) {
        var returning = current(reference);
        if (!approved) {
            returning.refuseApproval();
            return;
        }
        var child = child(reference);
        returning.obstacleToApproval(child, now()).ifPresent(obstacle -> {
            throw Refusal.ofField("returnApproved", obstacle.name(), ReturnGate.list(returning.notGreen(child)));
        });
        returning.approve(now());
    }

    private void requirePast(String field, LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(now(), Region.ZONE))) {
            throw Refusal.ofField(field, "DATE_IN_FUTURE");
        }
    }

    private boolean child(CaseReference reference) {
        return files.get(reference).childStatus().treatedAsChild();
    }

    private ReturnCase current(CaseReference reference) {
        return returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("no return was opened"));
    }

    private void judged(CaseReference reference, ReturnGate gate, GateColour colour) {
        events.publishEvent(new ReturnGateJudged(reference, gate, colour, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
