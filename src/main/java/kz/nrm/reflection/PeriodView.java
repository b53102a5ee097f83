package kz.nrm.reflection;

import java.time.Instant;
import java.util.Optional;

/**
 * A reflection period as the case page shows it. All instants are UTC.
 *
 * @param undecided      requests for more time that wait for a decision
 * @param wishPending    whether the person's wish to end it is being talked about
 * @param endRaised      whether an exceptional end was raised
 * @param attempts       attempts to question the person
 */
public record PeriodView(
        Instant openedAt,
        Instant endsAt,
        boolean running,
        int extensions,
        int undecided,
        boolean wishPending,
        boolean endRaised,
        Optional<ExceptionalGround> ground,
        int objections,
        int attempts,
        Optional<EndReason> endReason,
        Optional<Instant> endedAt) {}
