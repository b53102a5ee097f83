package kz.nrm.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Sought;
import kz.nrm.casefile.person.PersonIndex;
import kz.nrm.casefile.person.Trait;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether a person already has a case, before another one is opened and whenever two cases may be about one person. Only cases whose
 * identity is open to the reader are ever found; whoever may not open a case does not learn that the person is known.
 */
@Service
@Transactional
public class PersonSearch {

    private static final int LEAST_TRAITS = 2;
    private static final int MOST_HITS = 5;

    private final PersonIndex index;
    private final Vault vault;
    private final CaseFileRepository files;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonSearch(
            PersonIndex index,
            Vault vault,
            CaseFileRepository files,
            CaseAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.index = index;
        this.vault = vault;
        this.files = files;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whom somebody looks for.
     *
     * @param contact telephone number or address
     * @param purpose why; stands in the trail beside a keyed hash of what was asked for
     */
    public record Question(
            @Nullable @Size(max = 100) String familyName,
            @Nullable @Size(max = 100) String givenName,
            @Nullable LocalDate birthDate,
            @Nullable @Size(max = 20) String iin,
            @Nullable @Size(max = 200) String contact,
            @NotNull Purpose purpose) {

        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    /** Why somebody looks; a closed list, so that the trail never holds what was typed. */
    public enum Purpose {
        /** Before another case is opened. */
        NEW_REFERRAL,
        /** Two cases may be about one person. */
        SAME_PERSON,
        /** The person asks whether and where there is a case. */
        PERSON_ASKS
    }

    /**
     * A case that may be about the same person.
     *
     * @param familyName its first letter
     * @param givenName  its first letter
     */
    public record Hit(
            CaseReference reference,
            Set<Trait> same,
            CaseState state,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable Integer birthYear) {

        @Override
        public String toString() {
            return reference + "[***]";
        }
    }

    /**
     * At most five cases that share at least two traits, the likeliest first. An individual identification number alone finds nobody:
     * too many lists hold it.
     *
     * @throws Refusal {@code NOT_YOUR_ROLE} for a role that may read no identity, {@code SEARCH_NEEDS_TWO_TRAITS} for fewer
     */
    public List<Hit> search(Question question, Actor actor) {
        if (!openTo(actor)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        var traits = traits(question);
        if (traits.size() < LEAST_TRAITS) {
            throw Refusal.ofField("familyName", "SEARCH_NEEDS_TWO_TRAITS");
        }
        var terms = index.fingerprint(traits);
        events.publishEvent(new Sought(actor, terms));
        var hits = hits(traits, actor, Set.of(), Set::size);
        events.publishEvent(new PersonSearched(
                actor.id(),
                question.purpose(),
                terms,
                hits.size(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return hits;
    }

    /** Whether this is somebody who may look for persons at all: whoever may read no identity learns of nobody that they are known. */
    public static boolean openTo(Actor actor) {
        return actor.opens(Compartment.IDENTITY);
    }

    /** Other cases that may be about the person of this case; the same individual identification number is enough. */
    @Transactional(readOnly = true)
    public List<Hit> similar(CaseReference reference, Actor actor) {
        return vault.reveal(reference, CaseFiles.PERSON, PersonDetails.class)
                .map(person -> hits(traits(person), actor, Set.of(reference), PersonSearch::weight))
                .orElse(List.of());
    }

    /** What a person can be found by later. */
    static Map<Trait, List<String>> traits(PersonDetails person) {
        var traits = new EnumMap<Trait, List<String>>(Trait.class);
        put(traits, Trait.FAMILY_NAME, known(person.familyName()));
        put(
                traits,
                Trait.GIVEN_NAME,
                Stream.concat(known(person.givenName()).stream(), person.aliases().stream())
                        .toList());
        put(traits, Trait.BIRTH_DATE, known(person.birthDate()));
        put(traits, Trait.IIN, known(person.iin()));
        put(
                traits,
                Trait.CONTACT,
                person.safeContact() == null
                        ? List.of()
                        : known(person.safeContact().value()));
        return traits;
    }

    private static Map<Trait, List<String>> traits(Question question) {
        var traits = new EnumMap<Trait, List<String>>(Trait.class);
        put(traits, Trait.FAMILY_NAME, known(question.familyName()));
        put(traits, Trait.GIVEN_NAME, known(question.givenName()));
        put(traits, Trait.BIRTH_DATE, known(question.birthDate()));
        put(traits, Trait.IIN, known(question.iin()));
        put(traits, Trait.CONTACT, known(question.contact()));
        return traits;
    }

    private static void put(Map<Trait, List<String>> traits, Trait trait, List<String> values) {
        if (!values.isEmpty()) {
            traits.put(trait, values);
        }
    }

    private static List<String> known(@Nullable Object value) {
        return Stream.ofNullable(value)
                .map(Objects::toString)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The same is asked of the database for somebody who is known and kept from the actor as for somebody unknown. */
    private List<Hit> hits(
            Map<Trait, List<String>> traits,
            Actor actor,
            Set<CaseReference> besides,
            ToIntFunction<Set<Trait>> agreement) {
        var likely = index.find(traits).entrySet().stream()
                .filter(found -> agreement.applyAsInt(found.getValue()) >= LEAST_TRAITS)
                .filter(found -> !besides.contains(found.getKey()))
                .toList();
        var existing =
                access.existing(actor, likely.stream().map(Map.Entry::getKey).toList());
        return likely.stream()
                .filter(found -> existing.contains(found.getKey()))
                .sorted(Comparator.comparing((Map.Entry<CaseReference, Set<Trait>> found) -> -weight(found.getValue()))
                        .thenComparing(found -> found.getKey().value()))
                .filter(found -> access.mayRead(actor, found.getKey(), Compartment.IDENTITY))
                .limit(MOST_HITS)
                .map(found -> hit(found.getKey(), found.getValue()))
                .toList();
    }

    private Hit hit(CaseReference reference, Set<Trait> same) {
        var state = files.findById(reference.value()).orElseThrow().view().state();
        return vault.reveal(reference, CaseFiles.PERSON, PersonDetails.class)
                .map(person -> new Hit(
                        reference,
                        same,
                        state,
                        initial(person.familyName()),
                        initial(person.givenName()),
                        birthYear(person)))
                .orElseGet(() -> new Hit(reference, same, state, null, null, null));
    }

    static @Nullable Integer birthYear(PersonDetails person) {
        return person.birthDate() == null
                ? person.birthYear()
                : Integer.valueOf(person.birthDate().getYear());
    }

    private static int weight(Set<Trait> traits) {
        return traits.size() + (traits.contains(Trait.IIN) ? 1 : 0);
    }

    static @Nullable String initial(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "…";
    }
}
