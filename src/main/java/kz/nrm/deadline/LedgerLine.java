package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of a deadline, for readers. All instants are UTC.
 *
 * @param ordinal its place in the ledger, from 1
 * @param by      who signed it
 * @param reason  code: the start fact, the reason of an extension or suspension, the fact that met it
 * @param term    what was counted, none where nothing was
 * @param from    the end before, none at the start
 * @param to      the end after it
 * @param calendar edition of the calendar it was counted with
 * @param steps   how the end was counted
 */
public record LedgerLine(
        int ordinal,
        LedgerChange change,
        Instant at,
        UserId by,
        String reason,
        @Nullable Term term,
        @Nullable Instant from,
        Instant to,
        String calendar,
        List<DeadlineStep> steps) {}
