package kz.nrm.inclusion;

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
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** One application for a permit to stay, and the permit it led to. Numbers stay under seal. */
@Classified(CASE)
@Entity
@Table(name = "permit_application")
class PermitApplication {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private PermitKind kind;

    @Column(name = "filed_on", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate filedOn;

    @Column(name = "taken_by_system", nullable = false)
    private boolean takenBySystem;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable PermitOutcome outcome;

    @Column(name = "valid_from")
    @Classified(CASE)
    private @Nullable LocalDate from;

    @Column(name = "valid_until")
    @Classified(CASE)
    private @Nullable LocalDate until;

    @Column(name = "right_to_work")
    private @Nullable Boolean rightToWork;

    @Column(name = "appeal_until")
    @Classified(CASE)
    private @Nullable LocalDate appealUntil;

    @Column(name = "settled", nullable = false)
    private boolean settled;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected PermitApplication() {}

    PermitApplication(CaseReference reference, PermitKind kind, LocalDate filedOn, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.kind = kind;
        this.filedOn = filedOn;
        this.openedAt = at;
    }

    /** Which field of a decision is missing or cannot be; empty when it is whole. */
    static Optional<Flaw> flaw(PermitDecision decision) {
        return decision.granted() ? flawOfGrant(decision) : flawOfRefusal(decision);
    }

    private static Optional<Flaw> flawOfGrant(PermitDecision decision) {
        var from = decision.permitFrom();
        var until = decision.permitUntil();
        if (from == null) {
            return Optional.of(new Flaw("permitFrom", "PERMIT_DATE_REQUIRED"));
        }
        if (until == null) {
            return Optional.of(new Flaw("permitUntil", "PERMIT_DATE_REQUIRED"));
        }
        if (!until.isAfter(from)) {
            return Optional.of(new Flaw("permitUntil", "PERMIT_ENDS_BEFORE_IT_BEGINS"));
        }
        return decision.rightToWork() == null
                ? Optional.of(new Flaw("rightToWork", "RIGHT_TO_WORK_REQUIRED"))
                : Optional.empty();
    }

    private static Optional<Flaw> flawOfRefusal(PermitDecision decision) {
        if (decision.refusalReasons() == null || decision.refusalReasons().isBlank()) {
            return Optional.of(new Flaw("refusalReasons", "REFUSAL_REASONS_REQUIRED"));
        }
        return decision.appealUntil() == null
                ? Optional.of(new Flaw("appealUntil", "APPEAL_DAY_REQUIRED"))
                : Optional.empty();
    }

    /** A rule a decision breaks. */
    record Flaw(String field, String code) {}

    void taken() {
        this.takenBySystem = true;
    }

    void decide(PermitDecision decision) {
        this.outcome = decision.permitOutcome();
        this.from = decision.granted() ? decision.permitFrom() : null;
        this.until = decision.granted() ? decision.permitUntil() : null;
        this.rightToWork = decision.granted() ? decision.rightToWork() : null;
        this.appealUntil = decision.granted() ? null : decision.appealUntil();
    }

    void settle() {
        this.settled = true;
    }

    /** The end of the last day of the permit, UTC. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(until)
                .map(last -> last.plusDays(1).atStartOfDay(Region.ZONE).toInstant());
    }

    UUID id() {
        return id;
    }

    PermitKind kind() {
        return kind;
    }

    PermitView view() {
        return new PermitView(kind, filedOn, takenBySystem, outcome, from, until, rightToWork, appealUntil, settled);
    }
}
