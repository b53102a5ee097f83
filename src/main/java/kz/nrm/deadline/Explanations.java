package kz.nrm.deadline;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why a deadline ends when it does: from its own ledger, as it was counted then. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final DeadlineRepository rows;
    private final DeadlineLedger ledger;
    private final DeadlineRules rules;

    Explanations(DeadlineRepository rows, DeadlineLedger ledger, DeadlineRules rules) {
        this.rows = rows;
        this.ledger = ledger;
        this.rules = rules;
    }

    /** The explanation, if the reader may see the deadline. */
    public Optional<Explanation> of(UUID id, DeadlineScope scope) {
        return rows.findOne(DeadlineSearch.visible(id, scope))
                .map(deadline -> new Explanation(
                        deadline.view(),
                        rules.version(deadline.kind(), deadline.ruleVersion()),
                        ledger.lines(deadline.id())));
    }
}
