package kz.nrm.identification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The paper that says the person is identified. Its number is random and says nothing about the person, the case or the agency. */
@Classified(CASE)
@Entity
@Table(name = "identification_certificate")
class Certificate {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "certificate_number", nullable = false, updatable = false)
    @Classified(CASE)
    private String number;

    @Column(name = "issued_on", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate issuedOn;

    @Column(name = "valid_until", nullable = false)
    @Classified(CASE)
    private LocalDate validUntil;

    @Column(name = "deciding_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String decidingAgency;

    @Column(name = "rule_version", nullable = false, updatable = false)
    @Classified(CASE)
    private String ruleVersion;

    @Column(name = "legal_basis", nullable = false, updatable = false)
    @Classified(CASE)
    private String legalBasis;

    @Column(name = "handed_over_on")
    @Classified(CASE)
    private @Nullable LocalDate handedOverOn;

    @Column(name = "kept_for_person", nullable = false)
    private boolean keptForPerson;

    @Version
    private @Nullable Integer version;

    protected Certificate() {}

    Certificate(
            CaseReference reference,
            String decidingAgency,
            LocalDate issuedOn,
            LocalDate validUntil,
            String ruleVersion,
            String legalBasis) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.number = randomNumber();
        this.decidingAgency = decidingAgency;
        this.issuedOn = issuedOn;
        this.validUntil = validUntil;
        this.ruleVersion = ruleVersion;
        this.legalBasis = legalBasis;
    }

    /** @param kept whether it is kept for the person instead of being carried */
    void handOver(LocalDate on, boolean kept) {
        if (on.isBefore(issuedOn)) {
            throw Refusal.ofField("explainedOn", "DAY_BEFORE_CERTIFICATE");
        }
        this.handedOverOn = on;
        this.keptForPerson = kept;
    }

    CertificateView view() {
        return new CertificateView(
                number, issuedOn, validUntil, decidingAgency, legalBasis, handedOverOn, keptForPerson);
    }

    private static String randomNumber() {
        var number = new StringBuilder("C");
        for (var i = 0; i < LENGTH; i++) {
            if (i % GROUP == 0) {
                number.append('-');
            }
            number.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return number.toString();
    }
}
