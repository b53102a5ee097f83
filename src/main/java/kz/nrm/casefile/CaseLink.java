package kz.nrm.casefile;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One case belongs to one group of cases. */
@Classified(CASE)
@Entity
@Table(name = "case_link")
class CaseLink {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private CaseLinks.Kind kind;

    @Column(name = "group_key", nullable = false, updatable = false)
    @Classified(CASE)
    private String group;

    @Version
    private @Nullable Integer version;

    protected CaseLink() {}

    CaseLink(CaseReference reference, CaseLinks.Kind kind, String group) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.kind = kind;
        this.group = group;
    }
}
