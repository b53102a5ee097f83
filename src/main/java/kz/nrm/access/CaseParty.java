package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostPersist;
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

    /** Whether the part ends as soon as nothing is left for the agency to do. */
    @Column(name = "leaving", nullable = false)
    private boolean leaving;

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

    /** There is something to do again, in this relation or a stronger one. */
    void stay(Relation wanted) {
        this.leaving = false;
        if (wanted.compareTo(relation) > 0) {
            this.relation = wanted;
        }
    }

    /** Nothing new is to be done; whoever coordinates or only referred goes on as before. */
    void leaves() {
        this.leaving = relation == Relation.PARTICIPANT;
    }

    /** Nothing is left to do but what this relation means. */
    void falls(Relation weaker) {
        this.leaving = false;
        this.relation = weaker;
    }

    @PostPersist
    void known() {
        this.fresh = false;
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
