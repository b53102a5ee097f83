package kz.nrm.deadline;

import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Looked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why a deadline ends when it does: from its own ledger, as it was counted then. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final DeadlineRepository rows;
    private final DeadlineLedger ledger;
    private final DeadlineRules rules;
    private final ApplicationEventPublisher events;

    Explanations(
            DeadlineRepository rows, DeadlineLedger ledger, DeadlineRules rules, ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.rules = rules;
        this.events = events;
    }

    /** The explanation, if the reader may see the deadline. */
    public Optional<Explanation> of(UUID id, DeadlineScope scope) {
        var found = rows.findOne(DeadlineSearch.visible(id, scope));
        found.map(Deadline::view).map(DeadlineView::reference).map(Looked::at).ifPresent(events::publishEvent);
        return found.map(deadline -> new Explanation(
                deadline.view(), rules.version(deadline.kind(), deadline.ruleVersion()), ledger.lines(deadline.id())));
    }
}
