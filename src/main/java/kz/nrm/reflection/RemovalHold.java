package kz.nrm.reflection;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The hold on the person's removal. It is active from the moment it is asked for; nobody's silence or refusal lifts it. */
@Classified(CASE)
@Entity
@Table(name = "removal_hold")
class RemovalHold {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "period_id", nullable = false, updatable = false)
    private UUID period;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private HoldState state = HoldState.REQUESTED;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    protected RemovalHold() {}

    RemovalHold(CaseReference reference, UUID period, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.period = period;
        this.requestedAt = at;
    }

    /** The migration service answers; its no leaves the hold as it is, for the prosecutor. */
    void answered(boolean confirmed, Instant at) {
        requireRequested();
        if (confirmed) {
            settled(HoldState.CONFIRMED, at);
        }
    }

    void decidedByProsecutor(boolean ordered, Instant at) {
        requireRequested();
        settled(ordered ? HoldState.ORDERED : HoldState.UNCONFIRMED, at);
    }

    private void settled(HoldState to, Instant at) {
        this.state = to;
        this.settledAt = at;
    }

    HoldState state() {
        return state;
    }

    RemovalHolds.HoldView view() {
        return new RemovalHolds.HoldView(state, requestedAt, Optional.ofNullable(settledAt));
    }

    private void requireRequested() {
        if (state != HoldState.REQUESTED) {
            throw Refusal.because("HOLD_ALREADY_SETTLED");
        }
    }
}
