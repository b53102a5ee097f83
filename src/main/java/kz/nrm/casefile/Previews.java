package kz.nrm.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.Agencies;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before a case is handed over or referred on: what the readers of the other agency will see, drawn by the very code that will draw it for
 * them. Who looks sees nothing that is closed to themselves, and of the identity no more than first letters.
 */
@Service
@Transactional(readOnly = true)
public class Previews {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Users users;
    private final Agencies agencies;

    Previews(CaseAccess access, CaseFiles files, Users users, Agencies agencies) {
        this.access = access;
        this.files = files;
        this.users = users;
        this.agencies = agencies;
    }

    /**
     * What readers with these roles will see.
     *
     * @param withheld what they will read and the onlooker may not
     */
    public record Sight<T>(Set<Role> roles, T shown, Set<Compartment> withheld) {}

    /**
     * One sight for each set of roles that somebody there holds; none where nobody could open the case.
     *
     * @param render draws the case for one reader
     */
    public <T> List<Sight<T>> of(
            CaseReference reference, AgencyId to, Actor onlooker, BiFunction<CaseView, Actor, T> render) {
        requireWorksOn(reference, onlooker);
        if (agencies.open(to).isEmpty() || access.shutOut(reference).contains(to)) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (onlooker.agency().equals(to)) {
            throw Refusal.ofField("agency", "PREVIEW_OF_ANOTHER");
        }
        return access.asIfJoined(
                reference,
                to,
                onlooker,
                () -> readers(reference, to)
                        .flatMap(reader -> files
                                .find(reference, reader)
                                .map(view -> new Sight<>(
                                        reader.roles(), render.apply(view, reader), withheld(reference, reader)))
                                .stream())
                        .toList());
    }

    private Stream<Actor> readers(CaseReference reference, AgencyId to) {
        var roles = new HashSet<Set<Role>>();
        return users.of(to).stream()
                .filter(reader -> access.mayOpen(reader, reference) && roles.add(reader.roles()))
                .sorted(Comparator.comparing(reader -> reader.id().value()));
    }

    private Set<Compartment> withheld(CaseReference reference, Actor reader) {
        var withheld = EnumSet.noneOf(Compartment.class);
        Arrays.stream(Compartment.values())
                .filter(compartment ->
                        access.opens(reader, reference, compartment) && !access.mayRead(reader, reference, compartment))
                .forEach(withheld::add);
        return withheld;
    }

    private void requireWorksOn(CaseReference reference, Actor onlooker) {
        if (!access.mayOpen(onlooker, reference)) {
            throw new NotFound();
        }
        var works = access.relation(onlooker.agency(), reference)
                .filter(relation -> relation == Relation.COORDINATION
                        || relation == Relation.PARTICIPANT && opensMoreThanTheStatus(onlooker))
                .isPresent();
        if (!works && !onlooker.national()) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    private static boolean opensMoreThanTheStatus(Actor onlooker) {
        return Arrays.stream(Compartment.values())
                .anyMatch(compartment -> compartment != Compartment.STATUS && onlooker.opens(compartment));
    }
}
