package kz.nrm.repatriation;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.CaseState;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One return of one person: its gates, its approval, its travel. Dates and codes only. */
@Classified(CASE)
@Entity
@Table(name = "return_case")
class ReturnCase {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "process_instance", nullable = false, updatable = false)
    @Classified(CASE)
    private String processInstance;

    @Column(name = "inbound", nullable = false, updatable = false)
    private boolean inbound;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ReturnState state = ReturnState.WISH;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "return_gate", joinColumns = @JoinColumn(name = "return_case"))
    @MapKeyColumn(name = "gate")
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.STRING)
    @Column(name = "colour", nullable = false)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Classified(CASE)
    private Map<ReturnGate, GateColour> gates = new EnumMap<>(ReturnGate.class);

    @Enumerated(EnumType.STRING)
    @Column(name = "case_state_before", nullable = false, updatable = false)
    private CaseState caseStateBefore;

    @Column(name = "consulate_allowed", nullable = false)
    private boolean consulateAllowed;

    @Enumerated(EnumType.STRING)
    @Column(name = "consulate_answer")
    private @Nullable ConsulateAnswer consulateAnswer;

    @Column(name = "risk_assessed_at")
    private @Nullable Instant riskAssessedAt;

    @Column(name = "risk_valid_until")
    private @Nullable Instant riskValidUntil;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "departure_at")
    private @Nullable Instant departureAt;

    @Column(name = "confirmation_opens_at")
    private @Nullable Instant confirmationOpensAt;

    @Column(name = "wish_confirmed_at")
    private @Nullable Instant wishConfirmedAt;

    @Column(name = "departed_at")
    private @Nullable Instant departedAt;

    @Column(name = "arrival_awaited_since")
    private @Nullable Instant arrivalAwaitedSince;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected ReturnCase() {}

    ReturnCase(CaseReference reference, String processInstance, boolean inbound, CaseState before, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.processInstance = processInstance;
        this.inbound = inbound;
        this.caseStateBefore = before;
        this.openedAt = at;
        EnumSet.allOf(ReturnGate.class).forEach(gate -> gates.put(gate, GateColour.OPEN));
    }

    /** What was found at a gate. The state follows the risk assessment and the papers. */
    void judge(ReturnGate gate, GateColour colour) {
        gates.put(gate, colour);
        if (state == ReturnState.WISH && riskAssessedAt != null) {
            state = ReturnState.RISK_ASSESSED;
        }
        if (state == ReturnState.RISK_ASSESSED && gates.get(ReturnGate.DOCUMENTS) == GateColour.GREEN) {
            state = ReturnState.DOCUMENTS;
        }
    }

    void tellWish(boolean wishes, boolean mayAskConsulate) {
        this.consulateAllowed = mayAskConsulate;
        judge(ReturnGate.WISH, GateColour.of(wishes));
    }

    /** A new assessment takes an approval back: somebody has to look again. */
    void assessRisk(GateColour colour, Instant assessedAt, Instant validUntil) {
        this.riskAssessedAt = assessedAt;
        this.riskValidUntil = validUntil;
        this.approvedAt = null;
        judge(ReturnGate.RISK, colour);
    }

    boolean riskHoldsOn(Instant day) {
        return riskValidUntil != null && !riskValidUntil.isBefore(day);
    }

    /** Gates one to nine that are not green. The gate of a child counts for a child only, and for whoever may be one. */
    Set<ReturnGate> notGreen(boolean child) {
        var open = EnumSet.noneOf(ReturnGate.class);
        ReturnGate.beforeApproval().stream()
                .filter(gate -> child || gate != ReturnGate.CHILD)
                .filter(gate -> gates.get(gate) != GateColour.GREEN)
                .forEach(open::add);
        return open;
    }

    /** Why this return may not be approved now; empty when it may. */
    Optional<Obstacle> obstacleToApproval(boolean child, Instant at) {
        if (!notGreen(child).isEmpty()) {
            return Optional.of(Obstacle.RETURN_GATES_OPEN);
        }
        return riskHoldsOn(at) ? Optional.empty() : Optional.of(Obstacle.RETURN_RISK_NOT_VALID);
    }

    void approve(Instant at) {
        this.approvedAt = at;
    }

    void refuseApproval() {
        this.approvedAt = null;
    }

    /** A booking, also a later one; the wish has to be confirmed again for each. */
    void book(Instant departure, Instant confirmationOpens) {
        this.departureAt = departure;
        this.confirmationOpensAt = confirmationOpens;
        this.wishConfirmedAt = null;
        gates.put(ReturnGate.SECOND_CONFIRMATION, GateColour.OPEN);
        this.state = ReturnState.BOOKED;
    }

    boolean approved() {
        return approvedAt != null;
    }

    /** Whether it is early enough before the departure for the second confirmation to count. */
    boolean confirmationOpen(Instant at) {
        return confirmationOpensAt != null && !at.isBefore(confirmationOpensAt);
    }

    void confirmWishAgain(boolean wishes, Instant at) {
        this.wishConfirmedAt = wishes ? at : null;
        gates.put(ReturnGate.SECOND_CONFIRMATION, GateColour.of(wishes));
    }

    /** Why the person may not leave at this moment; empty when every gate is green. */
    Optional<Obstacle> obstacleToDeparture(boolean child, Instant leaving) {
        if (state != ReturnState.BOOKED || !approved()) {
            return Optional.of(Obstacle.RETURN_NOT_APPROVED);
        }
        if (!notGreen(child).isEmpty()) {
            return Optional.of(Obstacle.RETURN_GATES_OPEN);
        }
        if (!riskHoldsOn(leaving)) {
            return Optional.of(Obstacle.RETURN_RISK_NOT_VALID);
        }
        return confirmedInTime(leaving) ? Optional.empty() : Optional.of(Obstacle.WISH_NOT_CONFIRMED_AGAIN);
    }

    private boolean confirmedInTime(Instant leaving) {
        return wishConfirmedAt != null
                && departureAt != null
                && confirmationOpensAt != null
                && !leaving.isAfter(wishConfirmedAt.plus(Duration.between(confirmationOpensAt, departureAt)));
    }

    void depart(Instant at) {
        this.departedAt = at;
        this.arrivalAwaitedSince = at;
        this.state = ReturnState.DEPARTED;
    }

    void awaitArrivalFrom(Instant at) {
        this.arrivalAwaitedSince = at;
    }

    void arrive(Instant at) {
        this.arrivedAt = at;
        this.state = ReturnState.ARRIVED;
    }

    void receive() {
        this.state = ReturnState.RECEIVED;
    }

    void monitor() {
        if (state == ReturnState.RECEIVED) {
            this.state = ReturnState.MONITORING;
        }
    }

    void complete(Instant at) {
        this.state = ReturnState.COMPLETED;
        this.endedAt = at;
    }

    /** Whether this changed anything: only who has not left can stay. */
    boolean cancel(Instant at) {
        if (!state.beforeDeparture()) {
            return false;
        }
        this.state = ReturnState.CANCELLED_BY_PERSON;
        this.endedAt = at;
        return true;
    }

    void consulateSaid(ConsulateAnswer answer) {
        this.consulateAnswer = answer;
    }

    /** The recorded moment a deadline of this return starts with. */
    Optional<Instant> startOf(RecordedDate date) {
        return Optional.ofNullable(
                switch (date) {
                    case DEPARTURE -> departureAt;
                    case ARRIVAL_AWAITED -> arrivalAwaitedSince;
                    case ARRIVED -> arrivedAt;
                });
    }

    /** Dates that deadlines start with. */
    enum RecordedDate {
        DEPARTURE,
        ARRIVAL_AWAITED,
        ARRIVED
    }

    /** Why a return does not go on; the code of the refusal. */
    enum Obstacle {
        RETURN_NOT_APPROVED,
        RETURN_GATES_OPEN,
        RETURN_RISK_NOT_VALID,
        WISH_NOT_CONFIRMED_AGAIN
    }

    UUID id() {
        return id;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    ReturnState state() {
        return state;
    }

    boolean inbound() {
        return inbound;
    }

    boolean consulateAllowed() {
        return consulateAllowed;
    }

    CaseState caseStateBefore() {
        return caseStateBefore;
    }

    @Nullable
    Instant departureAt() {
        return departureAt;
    }

    @Nullable
    Instant departedAt() {
        return departedAt;
    }

    ReturnView view() {
        return new ReturnView(
                state, inbound, Map.copyOf(gates), consulateAnswer, riskValidUntil, departureAt, departedAt, arrivedAt);
    }
}
