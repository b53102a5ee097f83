package kz.nrm.referral;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An adult who did not wish to enter the mechanism: counted for statistics, and nothing here leads back to the person. */
@Classified(CASE)
@Entity
@Table(name = "anonymous_notification")
class AnonymousNotification implements Persistable<UUID> {

    private static final String HOME = "KZ";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false, updatable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Column(name = "noted_month", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    @Column(name = "form", nullable = false, updatable = false)
    private ExploitationForm form;

    @Enumerated(EnumType.STRING)
    @Column(name = "sex", nullable = false, updatable = false)
    private Sex sex;

    @Column(name = "age_band", nullable = false, updatable = false)
    @Classified(CASE)
    private String ageBand;

    @Column(name = "nationality_band", nullable = false, updatable = false)
    @Classified(CASE)
    private String nationalityBand;

    protected AnonymousNotification() {}

    AnonymousNotification(NewReferral refused, Channel channel, LocalDate today) {
        this.id = UUID.randomUUID();
        this.channel = channel;
        this.region = refused.encounter().region();
        this.month = today.withDayOfMonth(1);
        this.form = refused.suspectedForms().get(0);
        this.sex = refused.person().sex();
        this.ageBand = ageBand(Ages.knownAge(refused.person(), today));
        this.nationalityBand = nationalityBand(refused.person().citizenships());
    }

    /** 18-24, 25-34, 35-44, 45-59, 60+ or UNKNOWN. */
    static String ageBand(@Nullable Integer age) {
        if (age == null || age < 18) {
            return "UNKNOWN";
        }
        return age < 25 ? "18-24" : age < 35 ? "25-34" : age < 45 ? "35-44" : age < 60 ? "45-59" : "60+";
    }

    /** KAZAKHSTAN, OTHER or UNKNOWN. */
    static String nationalityBand(List<String> citizenships) {
        return citizenships.isEmpty() ? "UNKNOWN" : citizenships.contains(HOME) ? "KAZAKHSTAN" : "OTHER";
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
