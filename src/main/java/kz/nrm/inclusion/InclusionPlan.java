package kz.nrm.inclusion;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The steps of one person towards standing on own feet. Each is proposed; the person says to which. */
@Classified(CASE)
@Entity
@Table(name = "inclusion_plan")
class InclusionPlan {

    @Id
    @Classified(CASE)
    private String reference;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inclusion_action", joinColumns = @JoinColumn(name = "reference"))
    @MapKeyColumn(name = "action")
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Classified(CASE)
    private Map<InclusionAction, ActionState> actions = new EnumMap<>(InclusionAction.class);

    @Column(name = "agreed_on")
    @Classified(CASE)
    private @Nullable LocalDate agreedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_review")
    private @Nullable PlanReview lastReview;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected InclusionPlan() {}

    InclusionPlan(CaseReference reference) {
        this.reference = reference.value();
    }

    /** Proposes what was never proposed, and proposes again what an earlier try left open. What was agreed or done stays. */
    void propose() {
        for (var action : InclusionAction.values()) {
            actions.putIfAbsent(action, ActionState.PROPOSED);
            actions.replace(action, ActionState.GIVEN_UP, ActionState.PROPOSED);
            actions.replace(action, ActionState.HANDED_OVER, ActionState.PROPOSED);
        }
    }

    /** The steps nobody has answered in what the person said. */
    Set<InclusionAction> unanswered(Collection<InclusionAction> answered) {
        var open = EnumSet.noneOf(InclusionAction.class);
        actions.forEach((action, state) -> {
            if (state == ActionState.PROPOSED && !answered.contains(action)) {
                open.add(action);
            }
        });
        return open;
    }

    void agree(
            Set<InclusionAction> accepted,
            Set<InclusionAction> declined,
            Set<InclusionAction> notNeeded,
            LocalDate on) {
        accepted.forEach(action -> actions.put(action, ActionState.ACCEPTED));
        declined.forEach(action -> actions.put(action, ActionState.DECLINED));
        notNeeded.forEach(action -> actions.put(action, ActionState.NOT_NEEDED));
        this.agreedOn = on;
    }

    void mark(Set<InclusionAction> marked, ActionState state) {
        marked.forEach(action -> actions.put(action, state));
    }

    /** The steps somebody still owes. */
    Set<InclusionAction> open() {
        var open = EnumSet.noneOf(InclusionAction.class);
        actions.forEach((action, state) -> {
            if (state.open()) {
                open.add(action);
            }
        });
        return open;
    }

    void reviewed(PlanReview review, Instant at) {
        this.lastReview = review;
        this.reviewedAt = at;
    }

    Map<InclusionAction, ActionState> actions() {
        return Map.copyOf(actions);
    }
}
