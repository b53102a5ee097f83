package kz.nrm.shelter;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** One night one person had no bed. Holds nothing that identifies the person. */
@Classified(CASE)
@Entity
@Table(name = "unmet_need")
class UnmetNeed {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "night", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate night;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex", nullable = false, updatable = false)
    private Sex sex;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band", nullable = false, updatable = false)
    private AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Version
    private @Nullable Integer version;

    protected UnmetNeed() {}

    UnmetNeed(CaseReference reference, LocalDate night, Sex sex, AgeBand ageBand, Region region) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.night = night;
        this.sex = sex;
        this.ageBand = ageBand;
        this.region = region;
    }
}
