package kz.nrm.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Component;

/** National coordination and the auditors, who are in different organisations and watch over the others. */
@Component
class Watchers {

    private static final Set<Role> ROLES = Set.of(Role.COORDINATOR_NATIONAL, Role.AUDITOR);
    private static final int ORGANISATIONS = 2;

    private final Users users;
    private final ExclusionsInForce exclusions;

    Watchers(Users users, ExclusionsInForce exclusions) {
        this.users = users;
        this.exclusions = exclusions;
    }

    static boolean include(Actor actor) {
        return actor.holdsAny(ROLES);
    }

    /**
     * Everybody who is to be told what this user did with this case.
     *
     * @throws Refusal when they are not two persons in two organisations
     */
    Set<UserId> requireTwo(UserId about, CaseReference reference) {
        var told = besides(about, reference);
        if (told.stream().map(Actor::agency).distinct().count() < ORGANISATIONS) {
            throw Refusal.because("NOBODY_TO_TELL");
        }
        return ids(told);
    }

    /** The same where it happens anyway. */
    Set<UserId> of(UserId about, CaseReference reference) {
        return ids(besides(about, reference));
    }

    private List<Actor> besides(UserId about, CaseReference reference) {
        return users.holding(ROLES).stream()
                .filter(person -> !person.id().equals(about))
                .filter(person ->
                        exclusions.of(reference).stream().noneMatch(exclusion -> exclusion.shutsOut(person)))
                .toList();
    }

    private static Set<UserId> ids(List<Actor> people) {
        return people.stream().map(Actor::id).collect(toUnmodifiableSet());
    }
}
