package kz.nrm.detention;

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
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A report that somebody plans to remove the person. It stands until the removal is stopped. */
@Classified(CASE)
@Entity
@Table(name = "removal_plan")
class RemovalPlan {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "planner", nullable = false, updatable = false)
    private RemovalPlanner planner;

    @Column(name = "planner_user", updatable = false)
    @Classified(CASE)
    private @Nullable String plannerUser;

    @Column(name = "planned_for", updatable = false)
    @Classified(CASE)
    private @Nullable LocalDate plannedFor;

    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;

    @Column(name = "alerted_at")
    private @Nullable Instant alertedAt;

    @Column(name = "protests", nullable = false)
    private int protests;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Version
    private @Nullable Integer version;

    protected RemovalPlan() {}

    RemovalPlan(
            CaseReference reference,
            RemovalPlanner planner,
            Optional<UserId> plannerUser,
            Optional<LocalDate> plannedFor,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.planner = planner;
        this.plannerUser = plannerUser.map(UserId::value).orElse(null);
        this.plannedFor = plannedFor.orElse(null);
        this.reportedAt = at;
    }

    /** The first alert counts. */
    void alerted(Instant at) {
        if (alertedAt == null) {
            this.alertedAt = at;
        }
    }

    void protested() {
        this.protests++;
    }

    void stopped(Instant at) {
        this.stoppedAt = at;
    }

    boolean plannedBy(UserId user) {
        return user.value().equals(plannerUser);
    }

    RemovalPlanView view() {
        return new RemovalPlanView(
                planner,
                Optional.ofNullable(plannedFor),
                reportedAt,
                Optional.ofNullable(alertedAt),
                protests,
                Optional.ofNullable(stoppedAt));
    }
}
