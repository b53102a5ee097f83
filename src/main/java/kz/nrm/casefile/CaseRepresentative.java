package kz.nrm.casefile;

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
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** One mandate to act for a child: who named it, of what kind, from when until when. Says nothing about who the representative is. */
@Classified(CASE)
@Entity
@Table(name = "case_representative")
class CaseRepresentative {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Representation.Kind kind;

    @Column(name = "named_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String namedBy;

    @Column(name = "since", nullable = false, updatable = false)
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    protected CaseRepresentative() {}

    CaseRepresentative(CaseReference reference, Representation.Kind kind, UserId namedBy, Instant since) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.kind = kind;
        this.namedBy = namedBy.value();
        this.since = since;
    }

    void end(Instant at) {
        this.endedAt = at;
    }

    Representation.Mandate mandate() {
        return new Representation.Mandate(kind, since);
    }
}
