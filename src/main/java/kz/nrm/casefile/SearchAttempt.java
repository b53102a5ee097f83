package kz.nrm.casefile;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;

/** One documented try to reach a missing person. */
@Classified(CASE)
@Entity
@Table(name = "search_attempt")
class SearchAttempt {

    @Id
    private UUID id;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "found", nullable = false, updatable = false)
    private boolean found;

    @Column(name = "tried_at", nullable = false, updatable = false)
    private Instant at;

    @Version
    private @Nullable Integer version;

    protected SearchAttempt() {}

    SearchAttempt(CaseReference reference, boolean found, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.found = found;
        this.at = at;
    }

    boolean found() {
        return found;
    }

    Instant at() {
        return at;
    }
}
