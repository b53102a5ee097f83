package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Days on which a user is away, and who gets new work meanwhile. */
@Classified(CASE)
@Entity
@Table(name = "absence")
class Absence {

    @Id
    private UUID id;

    @Column(name = "user_id", nullable = false, updatable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "first_day", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate first;

    @Column(name = "last_day", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate last;

    @Column(name = "substitute", nullable = false, updatable = false)
    @Classified(CASE)
    private String substitute;

    @Version
    private @Nullable Integer version;

    protected Absence() {}

    Absence(UserId user, LocalDate first, LocalDate last, UserId substitute) {
        this.id = UUID.randomUUID();
        this.user = user.value();
        this.first = first;
        this.last = last;
        this.substitute = substitute.value();
    }

    UserId user() {
        return new UserId(user);
    }

    UserId substitute() {
        return new UserId(substitute);
    }

    Absences.Away view() {
        return new Absences.Away(id, user(), first, last, substitute());
    }
}
