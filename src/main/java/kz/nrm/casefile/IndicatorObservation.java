package kz.nrm.casefile;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One sign noticed in one case, by whom and when. Rows are added, never changed. */
@Classified(CASE)
@Entity
@Table(name = "indicator_observation")
class IndicatorObservation implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "code", nullable = false, updatable = false)
    @Classified(CASE)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false)
    private ObservedIndicator.Source source;

    @Enumerated(EnumType.STRING)
    @Column(name = "confidence", updatable = false)
    private ObservedIndicator.@Nullable Confidence confidence;

    @Column(name = "observed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "observed_at", nullable = false, updatable = false)
    private Instant at;

    protected IndicatorObservation() {}

    IndicatorObservation(CaseReference reference, ObservedIndicator indicator, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.code = indicator.code();
        this.source = indicator.source();
        this.confidence = indicator.confidence();
        this.by = by.value();
        this.at = at;
    }

    ObservedIndicator indicator() {
        return new ObservedIndicator(code, source, confidence);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
