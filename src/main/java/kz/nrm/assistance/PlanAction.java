package kz.nrm.assistance;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One action of the plan: offered, accepted or refused, delivered, confirmed by the person. */
@Classified(CASE)
@Entity
@Table(name = "plan_action")
class PlanAction {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "goal", nullable = false, updatable = false)
    private Goal goal;

    @Enumerated(EnumType.STRING)
    @Column(name = "service", nullable = false, updatable = false)
    private ServiceKind service;

    @Column(name = "owner", updatable = false)
    @Classified(CASE)
    private @Nullable String owner;

    @Column(name = "due_on", updatable = false)
    @Classified(CASE)
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PlanActionState state = PlanActionState.PROPOSED;

    @Enumerated(EnumType.STRING)
    @Column(name = "refused_because")
    private @Nullable ServiceRefusalReason refusedBecause;

    @Column(name = "delivered_on")
    @Classified(CASE)
    private @Nullable LocalDate deliveredOn;

    @Column(name = "units")
    private @Nullable Integer units;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Version
    private @Nullable Integer version;

    protected PlanAction() {}

    PlanAction(CaseReference reference, NewPlanAction action, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.goal = action.goal();
        this.service = action.service();
        var agency = action.owner();
        this.owner = agency == null ? null : agency.value();
        this.dueOn = action.dueOn();
        this.proposedAt = at;
    }

    /** The person agreed to have it in the plan, or takes up an offer again. */
    void agree() {
        require(state == PlanActionState.PROPOSED || state == PlanActionState.REFUSED);
        this.state = PlanActionState.AGREED;
        this.refusedBecause = null;
    }

    void accept() {
        require(state == PlanActionState.AGREED);
        this.state = PlanActionState.ACCEPTED;
    }

    void refuse(ServiceRefusalReason reason) {
        require(state == PlanActionState.AGREED);
        this.state = PlanActionState.REFUSED;
        this.refusedBecause = reason;
    }

    void deliver(LocalDate day, int count) {
        require(state == PlanActionState.ACCEPTED || state == PlanActionState.DELIVERED);
        this.state = PlanActionState.DELIVERED;
        this.deliveredOn = day;
        this.units = count;
    }

    /** The person says whether it was given; a delivery the person does not know of was none. */
    void confirm(boolean given) {
        require(state.owed());
        if (given && state != PlanActionState.DELIVERED) {
            throw Refusal.because("NOT_DELIVERED_YET");
        }
        this.state = given ? PlanActionState.CONFIRMED : PlanActionState.ACCEPTED;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.because("PLAN_STEP_NOT_POSSIBLE");
        }
    }

    PlanActionId id() {
        return new PlanActionId(id);
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    PlanActionState state() {
        return state;
    }

    PlanActionView view() {
        return new PlanActionView(
                id(),
                goal,
                service,
                owner == null ? null : new AgencyId(owner),
                dueOn,
                state,
                refusedBecause,
                deliveredOn,
                units,
                version == null ? 0 : version);
    }
}
