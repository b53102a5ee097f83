package kz.nrm.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.nrm.deadline.DeadlineLedger.NewDeadline;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/** Makes a new deadline row from what was asked, the rule in force and the calendar. */
@Component
class DeadlineOpening {

    /** The start fact of a deadline whose start is not known yet. */
    static final String NOT_KNOWN = "START_NOT_KNOWN";

    private static final String NAMED = "END_NAMED";

    private final DeadlineRules rules;
    private final CalendarInForce calendar;
    private final DeadlineOwners owners;
    private final List<DeadlineStarts> starts;
    private final Clock clock;

    DeadlineOpening(
            DeadlineRules rules,
            CalendarInForce calendar,
            DeadlineOwners owners,
            List<DeadlineStarts> starts,
            Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.owners = owners;
        this.starts = starts;
        this.clock = clock;
    }

    NewDeadline open(OpenDeadline command) {
        var given = Optional.ofNullable(command.startAt()).or(() -> recorded(command));
        var start = given.or(() -> Optional.ofNullable(command.askedAt())).orElseGet(clock::instant);
        var rule = rules.inForce(command.kind(), start.atZone(Region.ZONE).toLocalDate(), command.region());
        var lookAgain = given.isEmpty() ? rule.ifStartUnknown() : null;
        var term = lookAgain == null ? rule.lengthFor(command.variant()) : lookAgain;
        var end = lookAgain == null
                ? calendar.calculator().due(rule, term, start)
                : calendar.calculator().due(start, term, rule.rolling());
        var deadline = owned(
                new Deadline(command, rule, end, lookAgain == null ? rule.start() : NOT_KNOWN, calendar.version()),
                command,
                rule);
        return new NewDeadline(deadline, term, end);
    }

    /** A deadline whose end was named, not counted. */
    NewDeadline openUntil(OpenDeadline command, Instant end) {
        var start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var rule = rules.inForce(command.kind(), start.atZone(Region.ZONE).toLocalDate(), command.region());
        var named = new DeadlineCalculation(start, end.truncatedTo(ChronoUnit.SECONDS), List.of(), rule.verified());
        var deadline = owned(new Deadline(command, rule, named, NAMED, calendar.version()), command, rule);
        return new NewDeadline(deadline, null, named);
    }

    private Deadline owned(Deadline deadline, OpenDeadline command, DeadlineRule rule) {
        var agency = command.agency();
        var role = command.role();
        var owner = agency == null
                ? owners.of(command.reference(), rule, command.region())
                : new DeadlineOwners.Owner(agency, rule.owner().role());
        deadline.ownedBy(owner.agency(), role == null ? owner.role() : role);
        return deadline;
    }

    private Optional<Instant> recorded(OpenDeadline command) {
        return starts.stream()
                .flatMap(source -> source.startOf(command.reference(), command.kind()).stream())
                .findFirst();
    }
}
