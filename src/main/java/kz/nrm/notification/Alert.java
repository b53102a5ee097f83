package kz.nrm.notification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Alarm;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That one person is told at once what somebody did; says nothing of the content of a case. */
@Classified(CASE)
@Entity
@Table(name = "alert")
class Alert implements Persistable<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Alarm.Kind kind;

    @Column(name = "reference", updatable = false)
    @Classified(CASE)
    private @Nullable String reference;

    @Column(name = "about", nullable = false, updatable = false)
    @Classified(CASE)
    private String about;

    @Column(name = "told", nullable = false, updatable = false)
    @Classified(CASE)
    private String told;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Transient
    private boolean fresh;

    protected Alert() {}

    Alert(Alarm alarm, UserId told) {
        this.id = UUID.randomUUID();
        this.kind = alarm.kind();
        this.reference = alarm.reference() == null ? null : alarm.reference().value();
        this.about = alarm.about().value();
        this.told = told.value();
        this.writtenAt = alarm.at();
        this.fresh = true;
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    AlertView view() {
        return new AlertView(
                id,
                kind,
                reference == null ? null : new CaseReference(reference),
                new UserId(about),
                writtenAt,
                readAt);
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
