package kz.nrm.shelter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shelters of an agency, by its shelter staff: they know the addresses anyhow. The police side and administrators never come here, not
 * even to enter one; coordinators hold no location and see the board of beds.
 */
@Service
@Transactional
public class ShelterKeeping {

    private static final Set<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .map(code -> Locale.forLanguageTag(code).getISO3Language())
            .collect(toUnmodifiableSet());

    private final Shelters shelters;
    private final BedBoard board;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShelterKeeping(
            Shelters shelters, BedBoard board, Agencies agencies, ApplicationEventPublisher events, Clock clock) {
        this.shelters = shelters;
        this.board = board;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this reader keeps shelters; for everybody else there is no such door. */
    public static boolean mayKeep(Actor actor) {
        return actor.holds(Role.SHELTER_STAFF) && actor.opens(Compartment.LOCATION);
    }

    /** The shelters of the actor's agency, without addresses. @throws NotFound when the actor keeps none */
    @Transactional(readOnly = true)
    public List<BedBoard.ShelterBeds> own(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        return board.shelters(actor.agency());
    }

    /** One of them. @throws NotFound when there is none, or another agency keeps it */
    @Transactional(readOnly = true)
    public BedBoard.ShelterBeds own(ShelterId id, Actor actor) {
        return own(actor).stream()
                .filter(shelter -> shelter.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Registers a shelter; its beds are offered at once.
     *
     * @throws NotFound when the actor keeps none
     * @throws Refusal  when the agency is unknown or another one, the code name taken or part of the address, the ages the wrong way round
     */
    public ShelterId register(ShelterRegistration asked, Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotFound();
        }
        requireOwn(Objects.requireNonNullElse(asked.agency(), actor.agency().value()), actor);
        if (!LANGUAGES.containsAll(asked.languages())) {
            throw new InvalidInput(List.of(Violation.of("languages", "UnknownCode", "kaz, rus, uzb … (ISO 639-2/T)")));
        }
        var shelter = asked.keptBy(actor.agency());
        if (shelter.address()
                .toLowerCase(Locale.ROOT)
                .contains(shelter.codeName().toLowerCase(Locale.ROOT))) {
            throw Refusal.ofField("codeName", "SHELTER_NAME_TELLS");
        }
        var id = shelters.register(shelter);
        tell(id, ShelterChanged.Kind.REGISTERED, shelter.beds(), actor);
        return id;
    }

    /** More beds, free at once. @throws NotFound when this is no shelter of the actor's agency */
    public void addBeds(ShelterId id, int count, Actor actor) {
        own(id, actor);
        enlarge(id, count, actor);
    }

    /** Beds that a coordinator has found in a house of whichever agency, because no other suits. The caller has checked the task. */
    public void addFoundBeds(ShelterId id, int count, Actor coordinator) {
        enlarge(id, count, coordinator);
    }

    /**
     * Beds that are no longer there.
     *
     * @throws NotFound when this is no shelter of the actor's agency
     * @throws Refusal  when fewer are free
     */
    public void takeOutBeds(ShelterId id, int count, Actor actor) {
        own(id, actor);
        shelters.takeOutBeds(id, count);
        tell(id, ShelterChanged.Kind.BEDS_TAKEN_OUT, count, actor);
    }

    /**
     * A shelter whose address became known has moved: its beds are offered again.
     *
     * @throws NotFound when this is no shelter of the actor's agency
     * @throws Refusal  when it does not pause, somebody still lives or is expected at the old address, or the new one is the old one
     */
    public void reopen(ShelterId id, String address, Actor actor) {
        var shelter = own(id, actor);
        if (address.toLowerCase(Locale.ROOT).contains(shelter.codeName().toLowerCase(Locale.ROOT))) {
            throw Refusal.ofField("address", "SHELTER_NAME_TELLS");
        }
        shelters.reopen(id, address.strip());
        tell(id, ShelterChanged.Kind.REOPENED, 0, actor);
    }

    private void enlarge(ShelterId id, int count, Actor actor) {
        shelters.addBeds(id, count);
        tell(id, ShelterChanged.Kind.BEDS_ADDED, count, actor);
    }

    private void requireOwn(String agency, Actor actor) {
        if (agencies.all().stream().map(Agency::id).noneMatch(id -> id.value().equals(agency))) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (!actor.agency().value().equals(agency)) {
            throw Refusal.ofField("agency", "AGENCY_NOT_YOURS");
        }
    }

    private void tell(ShelterId id, ShelterChanged.Kind kind, int beds, Actor actor) {
        events.publishEvent(
                new ShelterChanged(actor.id(), id, kind, beds, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
