package kz.nrm.investigation;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One interview of the person by the investigation: planned, held or called off, and what speaks against it. */
@Classified(CASE)
@Entity
@Table(name = "interview")
class Interview {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "start_at", nullable = false)
    private Instant startAt;

    @Column(name = "end_at", nullable = false)
    private Instant endAt;

    @Column(name = "question_minutes", nullable = false)
    private long minutes;

    @Column(name = "concerns", nullable = false)
    @Classified(CASE)
    private String concerns = "";

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt;

    @Version
    private @Nullable Integer version;

    protected Interview() {}

    Interview(CaseReference reference, InterviewPlan plan, Set<InterviewConcern> concerns, Instant plannedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.plannedAt = plannedAt;
        this.state = concerns.isEmpty() ? State.PLANNED : State.WARNED;
        take(plan, concerns);
    }

    enum State {
        PLANNED,
        /** Planned, and a coordinator has to look at it. */
        WARNED,
        HELD,
        CALLED_OFF
    }

    void held(InterviewPlan plan, Set<InterviewConcern> found) {
        take(plan, found);
        this.state = State.HELD;
    }

    void reviewed(BurdenReview review) {
        this.state = review == BurdenReview.KEPT ? State.PLANNED : State.CALLED_OFF;
    }

    void callOff() {
        if (open()) {
            this.state = State.CALLED_OFF;
        }
    }

    private void take(InterviewPlan plan, Set<InterviewConcern> found) {
        this.startAt = plan.startAt();
        this.endAt = plan.endAt();
        this.minutes = plan.minutes();
        this.concerns = found.stream().map(InterviewConcern::name).collect(Collectors.joining(" "));
    }

    boolean open() {
        return state == State.PLANNED || state == State.WARNED;
    }

    boolean counts() {
        return state != State.CALLED_OFF;
    }

    State state() {
        return state;
    }

    Instant startAt() {
        return startAt;
    }

    long minutes() {
        return minutes;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Set<InterviewConcern> concerns() {
        var all = EnumSet.noneOf(InterviewConcern.class);
        Arrays.stream(concerns.split(" "))
                .filter(name -> !name.isEmpty())
                .map(InterviewConcern::valueOf)
                .forEach(all::add);
        return all;
    }
}
