package kz.nrm.desk;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A list of tasks under a name that a user has given it. */
@Classified(CASE)
@Entity
@Table(name = "saved_filter")
class SavedFilter {

    @Id
    private UUID id;

    @Column(name = "user_id", nullable = false, updatable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "name", nullable = false, updatable = false)
    @Classified(CASE)
    private String name;

    @Column(name = "filter", nullable = false)
    @Classified(CASE)
    private String filter;

    @Version
    private @Nullable Integer version;

    protected SavedFilter() {}

    SavedFilter(UserId user, String name, String filter) {
        this.id = UUID.randomUUID();
        this.user = user.value();
        this.name = name;
        this.filter = filter;
    }

    void shows(String other) {
        this.filter = other;
    }

    boolean isOf(UserId reader) {
        return reader.value().equals(user);
    }

    SavedFilters.Saved view() {
        return new SavedFilters.Saved(id, name, "/?" + filter);
    }
}
