package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.springframework.data.domain.Persistable;

/** One agency's relation to one case. */
@Classified(CASE)
@Entity
@Table(name = "case_party")
class CaseParty implements Persistable<CaseParty.Key> {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation", nullable = false)
    private Relation relation;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Transient
    private transient boolean fresh;

    protected CaseParty() {}

    CaseParty(CaseReference reference, AgencyId agency, Relation relation, Instant since) {
        this.key = new Key(reference.value(), agency.value());
        this.relation = relation;
        this.since = since;
        this.fresh = true;
    }

    Relation relation() {
        return relation;
    }

    void become(Relation stronger) {
        this.relation = stronger;
    }

    AgencyId agency() {
        return new AgencyId(key.agency);
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Classified(CASE)
    @Embeddable
    record Key(
            @Column(name = "reference") @Classified(CASE) String reference,
            @Column(name = "agency") @Classified(CASE) String agency)
            implements Serializable {}
}
