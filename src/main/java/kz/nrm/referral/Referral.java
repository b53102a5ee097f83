package kz.nrm.referral;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.casefile.ReferralRejected;
import kz.nrm.casefile.Rejection;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** That and how a person was referred; what was told lies under seal with the case. */
@Classified(CASE)
@Entity
@Table(name = "referral")
class Referral {

    @Id
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false, updatable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Column(name = "referring_agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String referring;

    @Column(name = "submitted_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String by;

    @Column(name = "submitted_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "urgency", nullable = false, updatable = false)
    @Classified(CASE)
    private String urgency;

    @Column(name = "site", updatable = false)
    private @Nullable UUID site;

    @Enumerated(EnumType.STRING)
    @Column(name = "rejected_because")
    private @Nullable Rejection rejectedBecause;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Version
    private @Nullable Integer version;

    protected Referral() {}

    Referral(
            CaseReference reference,
            Channel channel,
            Region region,
            Actor by,
            String urgency,
            @Nullable UUID site,
            Instant at) {
        this.reference = reference.value();
        this.channel = channel;
        this.region = region;
        this.referring = by.agency().value();
        this.by = by.id().value();
        this.urgency = urgency;
        this.site = site;
        this.at = channel == Channel.ANONYMOUS_TIP ? at.truncatedTo(ChronoUnit.HOURS) : at;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    /** The last reason counts; the case itself goes on to another agency. */
    void rejected(ReferralRejected rejected) {
        rejectedBecause = rejected.because();
        rejectedAt = rejected.at();
    }

    Sent sent(ReferralStatus status) {
        return new Sent(status, at, rejectedBecause, rejectedAt);
    }
}
