package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.springframework.data.domain.Persistable;

/** One trait of a person as a keyed hash: equal traits can be found, none can be read. */
@Classified(CASE)
@Entity
@Table(name = "person_token")
class PersonToken implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "trait", nullable = false, updatable = false)
    private Trait trait;

    @Column(name = "token", nullable = false, updatable = false)
    @Classified(IDENTITY)
    private String token;

    @Transient
    private boolean fresh;

    protected PersonToken() {}

    PersonToken(String reference, Trait trait, String token) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.trait = trait;
        this.token = token;
        this.fresh = true;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Trait trait() {
        return trait;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
