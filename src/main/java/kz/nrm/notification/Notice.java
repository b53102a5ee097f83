package kz.nrm.notification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.RungReached;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That somebody in a role of an agency is to know of a deadline; says nothing about the person the case is about. */
@Classified(CASE)
@Entity
@Table(name = "notice")
class Notice implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "deadline_id", nullable = false, updatable = false)
    private UUID deadline;

    @Column(name = "reference", nullable = false, updatable = false)
    @Classified(CASE)
    private String reference;

    @Column(name = "kind", nullable = false, updatable = false)
    @Classified(CASE)
    private String kind;

    @Column(name = "ordinal", nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "escalation", nullable = false, updatable = false)
    private boolean escalation;

    /** Whether it cannot wait for the daily digest. */
    @Column(name = "at_once", nullable = false, updatable = false)
    private boolean atOnce;

    @Column(name = "agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "role", updatable = false)
    @Classified(CASE)
    private @Nullable String role;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** When everybody it is for had got it. */
    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    protected Notice() {}

    Notice(RungReached rung, AgencyId agency, @Nullable String role) {
        this.id = UUID.randomUUID();
        this.deadline = rung.deadline();
        this.reference = rung.reference().value();
        this.kind = rung.kind().value();
        this.ordinal = rung.ordinal();
        this.escalation = rung.escalation();
        this.atOnce = rung.escalation() || rung.byTheHour();
        this.agency = agency.value();
        this.role = role;
        this.dueAt = rung.dueAt();
        this.writtenAt = rung.at();
    }

    boolean isFor(Actor person) {
        return person.agency().value().equals(agency)
                && (role == null
                        || person.roles().stream().anyMatch(held -> held.name().equals(role)));
    }

    UUID deadline() {
        return deadline;
    }

    String agency() {
        return agency;
    }

    String reference() {
        return reference;
    }

    boolean atOnce() {
        return atOnce;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    NoticeView view(@Nullable Instant readAt) {
        return new NoticeView(
                id,
                new CaseReference(reference),
                deadline,
                new DeadlineKind(kind),
                ordinal,
                escalation,
                dueAt,
                writtenAt,
                readAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Transient
    @Override
    public boolean isNew() {
        return true;
    }
}
