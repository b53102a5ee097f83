package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.SENSITIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** What was entered into a referral that is not sent yet, encrypted; base 64. */
@Classified(CASE)
@Entity
@Table(name = "sealed_draft")
class SealedDraft {

    @Id
    private UUID id;

    @Column(name = "sealed", nullable = false)
    @Classified(SENSITIVE)
    private String sealed;

    @Version
    private @Nullable Integer version;

    protected SealedDraft() {}

    SealedDraft(UUID id, String sealed) {
        this.id = id;
        this.sealed = sealed;
    }

    String sealed() {
        return sealed;
    }

    void reseal(String other) {
        this.sealed = other;
    }
}
