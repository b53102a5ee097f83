package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.OfficeChangeView.What;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A change of the directory of agencies; each that is approved makes the next edition of it. */
@Classified(CASE)
@Entity
@Table(name = "office_change")
class OfficeChange {

    enum State {
        WAITING,
        APPROVED,
        REJECTED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "what", nullable = false, updatable = false)
    private What what;

    @Column(name = "agency")
    @Classified(CASE)
    private @Nullable String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private AgencyKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", updatable = false)
    private @Nullable Region region;

    @Column(name = "name_kk", updatable = false)
    @Classified(CASE)
    private @Nullable String nameKk;

    @Column(name = "name_ru", updatable = false)
    @Classified(CASE)
    private @Nullable String nameRu;

    @Column(name = "name_en", updatable = false)
    @Classified(CASE)
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.WAITING;

    @Column(name = "edition")
    private @Nullable Integer edition;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    @Classified(CASE)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Classified(CASE)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected OfficeChange() {}

    private OfficeChange(
            What what, AgencyKind kind, @Nullable Region region, Map<String, String> names, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.what = what;
        this.kind = kind;
        this.region = region;
        this.nameKk = names.get("kk");
        this.nameRu = names.get("ru");
        this.nameEn = names.get("en");
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    static OfficeChange registration(NewOffice asked, UserId by, Instant at) {
        return new OfficeChange(
                What.REGISTRATION, asked.kind(), asked.region(), asked.names().byLanguage(), by, at);
    }

    /** @param names empty where they stay */
    static OfficeChange of(Agency office, What what, Map<String, String> names, UserId by, Instant at) {
        var change = new OfficeChange(what, office.kind(), office.region().orElse(null), names, by, at);
        change.agency = office.id().value();
        return change;
    }

    /** @param office the id it is about, of a new office the one it gets */
    void approved(AgencyId office, int edition, UserId by, Instant at) {
        this.agency = office.value();
        this.edition = edition;
        decided(State.APPROVED, by, at);
    }

    void rejected(UserId by, Instant at) {
        decided(State.REJECTED, by, at);
    }

    private void decided(State state, UserId by, Instant at) {
        this.state = state;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    /**
     * What it makes of the office once it is approved.
     *
     * @param before empty where there is none; what changes an office that is no longer configured changes nothing
     */
    Optional<Agency> appliedTo(Optional<Agency> before) {
        return switch (what) {
            case REGISTRATION -> office().map(id -> new Agency(id, kind, Optional.ofNullable(region), names()));
            case NAMES -> before.map(office -> office.named(names()));
            case CLOSING -> before.map(Agency::closed);
            case REOPENING -> before.map(Agency::reopened);
        };
    }

    /** Empty for a new office before it is approved. */
    Optional<AgencyId> office() {
        return Optional.ofNullable(agency).map(AgencyId::new);
    }

    int edition() {
        return edition == null ? 0 : edition;
    }

    private Map<String, String> names() {
        return nameKk == null || nameRu == null || nameEn == null
                ? Map.of()
                : Map.of("kk", nameKk, "ru", nameRu, "en", nameEn);
    }

    OfficeChangeView view() {
        return new OfficeChangeView(
                id, what, office().orElse(null), kind, region, names(), new UserId(proposedBy), proposedAt);
    }
}
