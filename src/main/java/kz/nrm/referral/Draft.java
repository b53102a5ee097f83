package kz.nrm.referral;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A referral that is being written, and who holds it; its text lies under seal. */
@Classified(CASE)
@Entity
@Table(name = "referral_draft")
class Draft {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "route", nullable = false, updatable = false)
    private DraftRoute route;

    @Column(name = "holder", nullable = false)
    @Classified(CASE)
    private String holder;

    @Column(name = "agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "page", nullable = false)
    @Classified(CASE)
    private String page;

    @Column(name = "edition", nullable = false)
    private int edition;

    @Version
    private @Nullable Integer version;

    protected Draft() {}

    Draft(DraftRoute route, String page, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.route = route;
        this.holder = by.id().value();
        this.agency = by.agency().value();
        this.begunAt = at;
        this.savedAt = at;
        this.page = page;
    }

    UUID id() {
        return id;
    }

    /** Who moved to another agency holds the drafts of the former one no longer. */
    boolean isHeldBy(Actor actor) {
        return holder.equals(actor.id().value()) && agency.equals(actor.agency().value());
    }

    void saved(String onPage, Instant at) {
        page = onPage;
        savedAt = at;
        edition++;
    }

    /** Another term begins; nothing that was entered changes. */
    void keptOn(Instant at) {
        savedAt = at;
    }

    void handTo(UserId colleague) {
        holder = colleague.value();
        edition++;
    }

    DraftView view(DraftSettings settings, Instant now) {
        var until = savedAt.plus(Duration.ofDays(settings.days()));
        var warning = !now.isBefore(until.minus(Duration.ofDays(settings.warnDays())));
        return new DraftView(id, route, begunAt, savedAt, until, warning, page, edition);
    }
}
