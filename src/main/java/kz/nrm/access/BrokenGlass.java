package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One compartment of one case, opened by one user in an emergency. Shuts by itself; somebody else has to look at it in time. */
@Classified(CASE)
@Entity
@Table(name = "broken_glass")
class BrokenGlass {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "user_id", nullable = false, updatable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "compartment", nullable = false, updatable = false)
    private GlassCompartment compartment;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", nullable = false, updatable = false)
    private GlassUse.Reason reason;

    @Column(name = "broken_at", nullable = false, updatable = false)
    private Instant brokenAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "review_due_at", nullable = false, updatable = false)
    private Instant reviewDueAt;

    @Column(name = "reviewed_by")
    @Classified(CASE)
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private GlassUse.@Nullable Verdict verdict;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Version
    private @Nullable Integer version;

    protected BrokenGlass() {}

    BrokenGlass(
            CaseReference reference,
            Actor by,
            GlassCompartment compartment,
            GlassUse.Reason reason,
            Instant at,
            BreakGlassSettings settings) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.user = by.id().value();
        this.agency = by.agency().value();
        this.compartment = compartment;
        this.reason = reason;
        this.brokenAt = at;
        this.expiresAt = at.plus(settings.lasts());
        this.reviewDueAt = at.plus(settings.reviewWithin());
    }

    /** @throws Refusal when it was reviewed already */
    void review(GlassUse.Verdict found, UserId by, Instant at) {
        if (reviewedAt != null) {
            throw Refusal.because("GLASS_REVIEWED");
        }
        this.verdict = found;
        this.reviewedBy = by.value();
        this.reviewedAt = at;
    }

    void suspend(Instant at) {
        this.suspendedAt = at;
    }

    UUID id() {
        return id;
    }

    UserId user() {
        return new UserId(user);
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    GlassCompartment compartment() {
        return compartment;
    }

    GlassUse view() {
        return new GlassUse(
                id,
                reference(),
                user(),
                new AgencyId(agency),
                compartment,
                reason,
                brokenAt,
                expiresAt,
                reviewDueAt,
                reviewedAt,
                verdict);
    }
}
