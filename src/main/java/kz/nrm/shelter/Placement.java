package kz.nrm.shelter;

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

/** One use of a bed by one person, from the request to the end of the stay. */
@Classified(CASE)
@Entity
@Table(name = "placement")
class Placement {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "shelter_id", nullable = false, updatable = false)
    private UUID shelter;

    @Column(name = "bed_id", nullable = false, updatable = false)
    private UUID bed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PlacementState state = PlacementState.REQUESTED;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable PlacementEnd end;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private @Nullable BedDeclineReason declined;

    @Version
    private @Nullable Integer version;

    protected Placement() {}

    Placement(CaseReference reference, ShelterId shelter, UUID bed, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.shelter = shelter.value();
        this.bed = bed;
        this.requestedAt = at;
    }

    /** The bed is held until an instant; the shelter is asked. */
    void offer(Instant until) {
        require(PlacementState.REQUESTED);
        this.state = PlacementState.OFFERED;
        this.heldUntil = until;
    }

    /** The shelter takes the person, unless the hold has run out. */
    void accept(Instant at) {
        require(PlacementState.OFFERED);
        if (heldUntil == null || !at.isBefore(heldUntil)) {
            throw Refusal.because("BED_HOLD_OVER");
        }
        this.state = PlacementState.ACCEPTED;
    }

    void decline(BedDeclineReason reason, Instant at) {
        require(PlacementState.OFFERED);
        this.declined = reason;
        end(PlacementState.LAPSED, PlacementEnd.DECLINED, at);
    }

    void sendOff() {
        require(PlacementState.ACCEPTED);
        this.state = PlacementState.IN_TRANSIT;
    }

    void place(Instant at) {
        require(PlacementState.IN_TRANSIT);
        this.state = PlacementState.PLACED;
        this.placedAt = at;
    }

    /** The person has arrived at another bed. */
    void transfer(Instant at) {
        require(PlacementState.PLACED);
        end(PlacementState.TRANSFERRED, PlacementEnd.MOVED, at);
    }

    /** Ends a stay, or what was on the way to one. */
    void leave(PlacementEnd reason, Instant at) {
        if (state != PlacementState.PLACED && !state.underWay()) {
            throw Refusal.because("BED_REQUEST_NOT_OPEN");
        }
        end(state == PlacementState.PLACED ? PlacementState.EXITED : PlacementState.LAPSED, reason, at);
    }

    private void end(PlacementState to, PlacementEnd reason, Instant at) {
        this.state = to;
        this.end = reason;
        this.endedAt = at;
    }

    private void require(PlacementState expected) {
        if (state != expected) {
            throw Refusal.because("BED_REQUEST_NOT_OPEN");
        }
    }

    UUID id() {
        return id;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    ShelterId shelter() {
        return new ShelterId(shelter);
    }

    UUID bed() {
        return bed;
    }

    PlacementState state() {
        return state;
    }

    Optional<PlacementEnd> end() {
        return Optional.ofNullable(end);
    }

    Instant since() {
        return placedAt == null ? requestedAt : placedAt;
    }

    /** Whether the bed was asked for at that moment already. */
    boolean begunBy(Instant moment) {
        return !requestedAt.isAfter(moment);
    }

    boolean endedAfter(Instant moment) {
        return endedAt != null && endedAt.isAfter(moment);
    }
}
