package kz.nrm.identification;

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
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** That a person found to be a victim was referred to support, or chose not to be and signed for it. */
@Classified(CASE)
@Entity
@Table(name = "support_referral")
class SupportReferral {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer", nullable = false, updatable = false)
    private SupportAnswer answer;

    @Column(name = "answered_on", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate on;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "recorded_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected SupportReferral() {}

    SupportReferral(CaseReference reference, SupportAnswer answer, LocalDate on, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.answer = answer;
        this.on = on;
        this.by = by.id().value();
        this.agency = by.agency().value();
        this.at = at;
    }

    SupportAnswer answer() {
        return answer;
    }

    LocalDate on() {
        return on;
    }
}
