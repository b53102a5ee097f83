package kz.nrm.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in. Users say it for themselves, whoever leads at the agency for the colleagues too. A substitute gets no
 * right by it: what they may not do themselves they may not do for another one either.
 */
@Service
@Transactional
public class Absences {

    private static final int LONGEST_DAYS = 366;

    private final AbsenceRepository absences;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceRepository absences, Users users, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** Days of one user, both included, in the time of the whole country. */
    public record Away(UUID id, UserId user, LocalDate first, LocalDate last, UserId substitute) {}

    /** Whose absences this actor may plan: the own ones, and those of the colleagues whom the actor leads. */
    @Transactional(readOnly = true)
    public List<Actor> led(Actor by) {
        return by.holds(Role.SUPERVISOR) ? users.of(by.agency()) : List.of(by);
    }

    /** Those of them that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Away> notOver(Actor by) {
        var whose = led(by).stream().map(one -> one.id().value()).toList();
        return absences.notOver(whose, today()).stream().map(Absence::view).toList();
    }

    /** @throws Refusal when the days, the person or the substitute do not fit */
    public Away plan(UserId whose, LocalDate first, LocalDate last, UserId substitute, Actor by) {
        requireDays(first, last);
        var person = led(by).stream()
                .filter(one -> one.id().equals(whose))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("colleague", "ABSENT_UNKNOWN"));
        var fits = users.of(by.agency()).stream()
                .anyMatch(
                        one -> one.id().equals(substitute) && !one.id().equals(whose) && one.holdsAny(person.roles()));
        if (!fits) {
            throw Refusal.ofField("substitute", "SUBSTITUTE_UNFIT");
        }
        if (!absences.within(whose.value(), first, last).isEmpty()) {
            throw Refusal.ofField("firstDay", "ABSENCE_OVERLAPS");
        }
        var planned = absences.save(new Absence(whose, first, last, substitute)).view();
        tell(planned, true, by);
        return planned;
    }

    /** What is not there or not the actor's to change stays as it is. */
    public void takeBack(UUID id, Actor by) {
        var whose = led(by).stream().map(Actor::id).toList();
        absences.findById(id).filter(found -> whose.contains(found.user())).ifPresent(found -> {
            absences.delete(found);
            tell(found.view(), false, by);
        });
    }

    /** Who stands in for this user on this day; empty for whoever is there. */
    @Transactional(readOnly = true)
    public Optional<UserId> substituteOf(UserId user, LocalDate day) {
        return absences.within(user.value(), day, day).stream().findFirst().map(Absence::substitute);
    }

    private void requireDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refusal.ofField("lastDay", "ABSENCE_ENDS_FIRST");
        }
        if (last.isBefore(today()) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw Refusal.ofField("lastDay", "ABSENCE_DAYS", String.valueOf(LONGEST_DAYS));
        }
    }

    private void tell(Away away, boolean planned, Actor by) {
        events.publishEvent(new AbsenceChanged(
                away.user(),
                planned,
                away.first(),
                away.last(),
                away.substitute(),
                by.id(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }
}
