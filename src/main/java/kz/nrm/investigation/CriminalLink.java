package kz.nrm.investigation;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** How one case is linked to a criminal case: registration, articles, recognition, protection, testimony, claims and term. */
@Classified(CASE)
@Entity
@Table(name = "criminal_link")
class CriminalLink {

    @Id
    @Classified(CASE)
    private String reference;

    @Embedded
    private @Nullable InterviewLimits limits;

    @Column(name = "statements", nullable = false)
    private int statements;

    @Column(name = "statement_at")
    private @Nullable Instant statementAt;

    @Column(name = "register_number")
    @Classified(CASE)
    private @Nullable String registerNumber;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @Column(name = "articles", nullable = false)
    @Classified(CASE)
    private String articles = "";

    @Column(name = "repayment_risk", nullable = false)
    private boolean repaymentRisk;

    @Column(name = "recognised")
    private @Nullable Boolean recognised;

    @Column(name = "recognition_decided_on")
    @Classified(CASE)
    private @Nullable LocalDate recognitionDecidedOn;

    @Column(name = "protection_measures", nullable = false)
    @Classified(CASE)
    private String measures = "";

    @Column(name = "protection_decided_at")
    private @Nullable Instant protectionDecidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "deposition")
    private @Nullable DepositionOffer deposition;

    @Enumerated(EnumType.STRING)
    @Column(name = "civil_claim")
    private @Nullable ClaimState civilClaim;

    @Enumerated(EnumType.STRING)
    @Column(name = "fund_claim")
    private @Nullable ClaimState fundClaim;

    @Enumerated(EnumType.STRING)
    @Column(name = "wage_claim")
    private @Nullable ClaimState wageClaim;

    @Column(name = "term_ends_on")
    @Classified(CASE)
    private @Nullable LocalDate termEndsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "prolonged_by")
    private @Nullable Prolonger prolongedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable InvestigationOutcome outcome;

    @Column(name = "outcome_on")
    @Classified(CASE)
    private @Nullable LocalDate outcomeOn;

    @Version
    private @Nullable Integer version;

    protected CriminalLink() {}

    CriminalLink(CaseReference reference) {
        this.reference = reference.value();
    }

    void limits(InterviewLimits worked) {
        this.limits = worked;
    }

    Optional<InterviewLimits> limits() {
        return Optional.ofNullable(limits);
    }

    void statementTaken(Instant at) {
        this.statements++;
        this.statementAt = at;
    }

    int statements() {
        return statements;
    }

    /** Keeps the number of the register. A late answer never overwrites what a person has entered by hand. */
    boolean registered(String number, Instant at, boolean byHand) {
        if (registerNumber != null && !byHand) {
            return false;
        }
        this.registerNumber = number;
        this.registeredAt = at;
        return true;
    }

    /**
     * Other articles. Where compensation was open under the former ones and is not under the new ones, it may have to be paid back.
     *
     * @return whether that risk has arisen
     */
    boolean charge(Set<String> codes, CriminalCode code) {
        var before = articles();
        this.articles = String.join(" ", codes);
        var risk = code.anyFundEligible(before) && !code.anyFundEligible(codes);
        this.repaymentRisk = risk || repaymentRisk && !code.anyFundEligible(codes);
        return risk;
    }

    Set<String> articles() {
        return Arrays.stream(articles.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void recognised(boolean yes, LocalDate on) {
        this.recognised = yes;
        this.recognitionDecidedOn = on;
    }

    void protectionDecided(Set<ProtectionMeasure> taken, Instant at) {
        this.measures = taken.stream().sorted().map(ProtectionMeasure::name).collect(Collectors.joining(" "));
        this.protectionDecidedAt = at;
    }

    /** The request of a child must be granted (CPC 217). */
    void deposition(DepositionOffer offer, @Nullable JudgeDecision decision, boolean child) {
        if (child && decision == JudgeDecision.NOT_GRANTED) {
            throw Refusal.ofField("judgeDecision", "DEPOSITION_OF_CHILD_MUST_BE_GRANTED");
        }
        this.deposition = offer;
    }

    void claims(ClaimState civil, ClaimState fund, ClaimState wages) {
        this.civilClaim = civil;
        this.fundClaim = fund;
        this.wageClaim = wages;
    }

    void termEnds(LocalDate on, @Nullable Prolonger by) {
        this.termEndsOn = on;
        this.prolongedBy = by;
    }

    void ended(InvestigationOutcome how, LocalDate on) {
        this.outcome = how;
        this.outcomeOn = on;
    }

    CriminalView view() {
        return new CriminalView(
                statements,
                statementAt,
                registerNumber,
                registeredAt,
                articles(),
                repaymentRisk,
                recognised,
                recognitionDecidedOn,
                measures,
                protectionDecidedAt,
                deposition,
                civilClaim,
                fundClaim,
                wageClaim,
                termEndsOn,
                outcome,
                outcomeOn);
    }
}
