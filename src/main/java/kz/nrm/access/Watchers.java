package kz.nrm.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** National coordination and the auditors, who are in different organisations, watch over the others and are told at once. */
@Component
public class Watchers {

    private static final Set<Role> ROLES = Set.of(Role.COORDINATOR_NATIONAL, Role.AUDITOR);
    private static final int ORGANISATIONS = 2;

    private final Users users;
    private final FourEyes eyes;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watchers(Users users, FourEyes eyes, CaseAccess access, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.eyes = eyes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor is one of them. */
    public static boolean include(Actor actor) {
        return actor.holdsAny(ROLES);
    }

    /** @throws Refusal when those who would be told are not two persons in two organisations */
    void requireTwo(UserId about, CaseReference reference) {
        var organisations =
                besides(about, reference).map(Actor::agency).distinct().count();
        if (organisations < ORGANISATIONS) {
            throw Refusal.because("NOBODY_TO_TELL");
        }
    }

    /** Tells everybody else among them, within the running transaction, but nobody for whom the case does not exist. */
    public void tell(Alarm.Kind kind, @Nullable CaseReference reference, UserId about) {
        var told = besides(about, reference).map(Actor::id).collect(toUnmodifiableSet());
        events.publishEvent(new Alarm(kind, reference, about, told, now()));
    }

    /** Tells those who watch from outside of the agencies, within the running transaction; nobody who works on cases is among them. */
    void tellOversight(CaseReference reference, Actor about) {
        var others = others(Honeytokens.OVERSIGHT, about.id())
                .filter(person -> person.roles().stream().allMatch(Role::seesNoCase))
                .toList();
        var outside = others.stream()
                .filter(person -> !person.agency().equals(about.agency()))
                .toList();
        var told =
                (outside.isEmpty() ? others : outside).stream().map(Actor::id).collect(toUnmodifiableSet());
        events.publishEvent(new Alarm(Alarm.Kind.HONEYTOKEN_TOUCHED, reference, about.id(), told, now()));
    }

    private Stream<Actor> besides(UserId about, @Nullable CaseReference reference) {
        return others(ROLES, about).filter(person -> reference == null || !access.isShutOut(person, reference));
    }

    /** Nobody is told of themselves, whatever account they use. */
    private Stream<Actor> others(Set<Role> roles, UserId about) {
        var own = eyes.accountsOf(about);
        return users.holding(roles).stream().filter(person -> !own.contains(person.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
