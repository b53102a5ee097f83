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
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** One shelter and whom it can take. Its address is not here: it lies sealed in the location vault. */
@Classified(CASE)
@Entity
@Table(name = "shelter")
class Shelter {

    private static final int ADULT = 18;

    @Id
    private UUID id;

    @Column(name = "code_name", nullable = false, updatable = false)
    @Classified(CASE)
    private String codeName;

    @Column(name = "agency", nullable = false, updatable = false)
    @Classified(CASE)
    private String agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "region", nullable = false, updatable = false)
    private Region region;

    @Column(name = "sexes", nullable = false)
    @Classified(CASE)
    private String sexes;

    @Column(name = "youngest", nullable = false)
    private int youngest;

    @Column(name = "oldest", nullable = false)
    private int oldest;

    @Column(name = "families", nullable = false)
    private boolean families;

    @Column(name = "disability", nullable = false)
    private boolean disability;

    @Column(name = "languages", nullable = false)
    @Classified(CASE)
    private String languages;

    @Column(name = "risk_zones", nullable = false)
    @Classified(CASE)
    private String riskZones;

    @Column(name = "compromised_at")
    private @Nullable Instant compromisedAt;

    /** For the last time; stays when the house has moved. */
    @Column(name = "burnt_at")
    private @Nullable Instant burntAt;

    @Version
    private @Nullable Integer version;

    protected Shelter() {}

    Shelter(UUID id, NewShelter shelter) {
        this.id = id;
        this.codeName = shelter.codeName();
        this.agency = shelter.agency().value();
        this.region = shelter.region();
        this.sexes = Words.joined(shelter.sexes());
        this.youngest = shelter.youngest();
        this.oldest = shelter.oldest();
        this.families = shelter.families();
        this.disability = shelter.disability();
        this.languages = Words.joined(shelter.languages());
        this.riskZones = Words.joined(shelter.riskZones());
    }

    /** Known to those it must be hidden from: no bed of it is offered any more. */
    void compromise(Instant at) {
        this.compromisedAt = at;
        this.burntAt = at;
    }

    /** At another address; when the one before became known stays known. */
    void reopen() {
        this.compromisedAt = null;
    }

    boolean compromised() {
        return compromisedAt != null;
    }

    /** When an address of it became known for the last time, UTC, whether it has moved since or not. */
    Optional<Instant> burntAt() {
        return Optional.ofNullable(burntAt);
    }

    /** Whether it takes this sex; empty where the person did not say. */
    Optional<Boolean> takes(Sex sex) {
        return sex == Sex.UNKNOWN ? Optional.empty() : Optional.of(sexes().contains(sex));
    }

    /** Whether it takes this age; a child, or a person who may be one, goes to a house for children only. */
    Optional<Boolean> takes(@Nullable Integer years, ChildStatus status) {
        if (status.treatedAsChild()) {
            var child = years == null || years >= ADULT ? null : years;
            return youngest >= ADULT
                    ? Optional.of(false)
                    : Optional.ofNullable(child).map(this::inRange);
        }
        if (years == null) {
            return oldest < ADULT ? Optional.of(false) : Optional.empty();
        }
        return Optional.of(inRange(years));
    }

    private boolean inRange(int years) {
        return youngest <= years && years <= oldest;
    }

    boolean keepsTogether(int dependants, int freeBeds) {
        return dependants == 0 || (families && freeBeds > dependants);
    }

    boolean fits(boolean wanted) {
        return !wanted || disability;
    }

    /** Whether somebody speaks one of the languages; empty where no language is known. */
    Optional<Boolean> speaks(Collection<String> wanted) {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.stream().anyMatch(languages()::contains));
    }

    ShelterId id() {
        return new ShelterId(id);
    }

    String codeName() {
        return codeName;
    }

    AgencyId agency() {
        return new AgencyId(agency);
    }

    Region region() {
        return region;
    }

    Set<Sex> sexes() {
        return Words.split(sexes, Sex.class);
    }

    Set<String> languages() {
        return Words.split(languages);
    }

    Set<Region> riskZones() {
        return Words.split(riskZones, Region.class);
    }

    BedBoard.ShelterBeds board(int free, int held, int occupied, int leaving) {
        return new BedBoard.ShelterBeds(
                id(),
                codeName,
                region,
                sexes(),
                youngest,
                oldest,
                families,
                disability,
                languages(),
                compromised() ? 0 : free,
                held,
                occupied,
                leaving,
                compromised());
    }
}
