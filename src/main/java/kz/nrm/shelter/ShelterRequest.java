package kz.nrm.shelter;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One person's search for a place to live: what is needed, what to stay away from, since when there is no bed. */
@Classified(CASE)
@Entity
@Table(name = "shelter_request")
class ShelterRequest implements Persistable<String> {

    @Id
    @Classified(CASE)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false)
    private Region region;

    @Column(name = "urgent", nullable = false)
    private boolean urgent;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "need", nullable = false)
    private ShelterNeed need;

    @Column(name = "unplaced_since")
    private @Nullable Instant unplacedSince;

    @Column(name = "dependants")
    private @Nullable Integer dependants;

    @Column(name = "disability")
    private @Nullable Boolean disability;

    @Column(name = "danger_regions", nullable = false)
    @Classified(CASE)
    private String dangerRegions = "";

    @Column(name = "apart_from", nullable = false)
    @Classified(CASE)
    private String apartFrom = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_reason")
    private @Nullable ShelterExitReason exitReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_place")
    private @Nullable NextPlaceKind nextPlace;

    @Version
    private @Nullable Integer version;

    protected ShelterRequest() {}

    ShelterRequest(CaseReference reference, Region region, boolean urgent, Instant at) {
        this.reference = reference.value();
        reopen(region, urgent, at);
    }

    /** Begins anew, as after a re-entry. */
    final void reopen(Region place, boolean pressing, Instant at) {
        this.region = place;
        this.urgent = pressing;
        this.openedAt = at;
        this.closedAt = null;
        this.need = ShelterNeed.SHELTER;
        this.unplacedSince = at;
        this.exitReason = null;
        this.nextPlace = null;
    }

    void assess(NeedAssessment assessment, Instant at) {
        wish(assessment.need(), at);
        this.dependants = assessment.dependants();
        this.disability = assessment.disability();
        this.dangerRegions = Words.joined(assessment.dangerRegions());
        this.apartFrom = Words.joined(assessment.apartFrom());
    }

    /** What the person wants now; whoever wants a shelter and has none is without a bed from now on. */
    void wish(ShelterNeed wanted, Instant at) {
        if (wanted != ShelterNeed.SHELTER) {
            this.unplacedSince = null;
        } else if (need != ShelterNeed.SHELTER && unplacedSince == null) {
            this.unplacedSince = at;
        }
        this.need = wanted;
    }

    void avoid(Set<Region> regions) {
        this.dangerRegions = Words.joined(regions);
    }

    void placed() {
        this.unplacedSince = null;
    }

    void unplaced(Instant at) {
        this.need = ShelterNeed.SHELTER;
        this.unplacedSince = at;
    }

    void agreeExit(ShelterExitReason reason, NextPlaceKind place) {
        this.exitReason = reason;
        this.nextPlace = place;
    }

    void close(Instant at) {
        this.closedAt = at;
        this.unplacedSince = null;
    }

    boolean open() {
        return closedAt == null;
    }

    boolean urgent() {
        return urgent;
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Region region() {
        return region;
    }

    Optional<Instant> unplacedSince() {
        return Optional.ofNullable(unplacedSince);
    }

    Optional<ShelterExitReason> exitReason() {
        return Optional.ofNullable(exitReason);
    }

    Optional<NextPlaceKind> nextPlace() {
        return Optional.ofNullable(nextPlace);
    }

    /** Who comes along, as assessed, otherwise as referred. */
    int dependants(PersonProfile profile) {
        return dependants == null ? profile.dependants() : dependants;
    }

    boolean disability(PersonProfile profile) {
        return disability == null ? profile.disability() : disability;
    }

    Set<Region> dangerRegions() {
        return Words.split(dangerRegions, Region.class);
    }

    Set<String> apartFrom() {
        return Words.split(apartFrom);
    }

    @Override
    public String getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
