package kz.nrm.childprotection;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What was done for one child, as rules, queues and statistics need it; narratives are kept under seal in the case file. */
@Classified(CASE)
@Entity
@Table(name = "child_file")
class ChildFile {

    @Id
    @Classified(CASE)
    private String reference;

    @Column(name = "guardian_requested_at")
    private @Nullable Instant guardianRequestedAt;

    @Column(name = "interests_assessed_at")
    private @Nullable Instant interestsAssessedAt;

    @Column(name = "interests_determined_at")
    private @Nullable Instant interestsDeterminedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "long_term_solution")
    private @Nullable LongTermSolution solution;

    @Column(name = "return_thinkable")
    private @Nullable Boolean returnThinkable;

    @Column(name = "age_from")
    private @Nullable Integer ageFrom;

    @Column(name = "age_to")
    private @Nullable Integer ageTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_ground")
    private @Nullable AgeGround ageGround;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_assessed")
    private @Nullable AgeDecision ageAssessed;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_decided")
    private @Nullable AgeDecision ageDecided;

    @Column(name = "age_decided_at")
    private @Nullable Instant ageDecidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "school")
    private @Nullable SchoolPlace school;

    @Column(name = "health_arranged_at")
    private @Nullable Instant healthArrangedAt;

    @Column(name = "family_safe")
    private @Nullable Boolean familySafe;

    @Enumerated(EnumType.STRING)
    @Column(name = "family_tracing")
    private @Nullable FamilyTracing familyTracing;

    @Version
    private @Nullable Integer version;

    protected ChildFile() {}

    ChildFile(CaseReference reference) {
        this.reference = reference.value();
    }

    void guardianRequested(Instant at) {
        this.guardianRequestedAt = at;
    }

    void interestsAssessed(Instant at) {
        this.interestsAssessedAt = at;
    }

    void interestsDetermined(LongTermSolution decided, boolean returnPossible, Instant at) {
        if (decided == LongTermSolution.RETURN_TO_FAMILY && !returnPossible) {
            throw Refusal.ofField("returnThinkable", "RETURN_NOT_THINKABLE");
        }
        this.solution = decided;
        this.returnThinkable = returnPossible;
        this.interestsDeterminedAt = at;
    }

    /** Papers before talk before medicine, and an adult only where even the youngest possible age is eighteen. */
    void ageAssessed(Set<AgeGround> used, AgeRange range, AgeDecision decision) {
        var last = used.contains(AgeGround.MEDICAL) ? AgeGround.MEDICAL : lastOf(used);
        var before = EnumSet.range(AgeGround.PAPERS, last);
        if (!used.containsAll(before)) {
            throw Refusal.ofField("grounds", "AGE_MEANS_OUT_OF_ORDER");
        }
        if (decision == AgeDecision.ADULT && !range.surelyAdult()) {
            throw Refusal.ofField("ageDecision", "AGE_DOUBT_MEANS_CHILD");
        }
        this.ageFrom = range.from();
        this.ageTo = range.to();
        this.ageGround = last;
        this.ageAssessed = decision;
    }

    /** A second and a third person may decide for an adult only within the range that was found. */
    void ageConfirmed(AgeDecision decision) {
        if (decision == AgeDecision.ADULT
                && (ageFrom == null || ageTo == null || !new AgeRange(ageFrom, ageTo).surelyAdult())) {
            throw Refusal.ofField("ageDecision", "AGE_DOUBT_MEANS_CHILD");
        }
    }

    void ageDecided(AgeDecision decision, Instant at) {
        this.ageDecided = decision;
        this.ageDecidedAt = at;
    }

    void schoolArranged(SchoolPlace place) {
        this.school = place;
    }

    void healthArranged(Instant at) {
        this.healthArrangedAt = at;
    }

    /** The family is never told where somebody of it took part in the exploitation, or where the child does not wish it. */
    boolean familyChecked(boolean partOfExploitation, boolean childWishesContact, boolean safe) {
        if (safe && partOfExploitation) {
            throw Refusal.ofField("safe", "FAMILY_NOT_SAFE");
        }
        if (safe && !childWishesContact) {
            throw Refusal.ofField("safe", "CONTACT_NOT_WISHED");
        }
        this.familySafe = safe;
        return safe;
    }

    void familyTraced(FamilyTracing result) {
        if (!Boolean.TRUE.equals(familySafe)) {
            throw Refusal.because("FAMILY_NOT_CHECKED");
        }
        this.familyTracing = result;
    }

    ChildView view() {
        return new ChildView(
                guardianRequestedAt,
                interestsAssessedAt,
                interestsDeterminedAt,
                solution,
                returnThinkable,
                ageFrom == null || ageTo == null ? null : new AgeRange(ageFrom, ageTo),
                ageGround,
                ageDecided,
                ageDecidedAt,
                school,
                familySafe);
    }

    private static AgeGround lastOf(Set<AgeGround> used) {
        return used.stream().max(AgeGround::compareTo).orElse(AgeGround.PAPERS);
    }
}
