package kz.nrm.deadline;

import java.util.List;

/**
 * Why a deadline ends when it does.
 *
 * @param rule   the version of the rule that made it
 * @param ledger every line, oldest first, each with how the end was counted
 */
public record Explanation(DeadlineView deadline, DeadlineRule rule, List<LedgerLine> ledger) {}
