package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How agencies come into a case and leave it. Whether one leaves is seen before the transaction commits, when it is known what it still
 * owes; who owes something leaves when that is done. The row is locked both ways: a part never ends while another transaction gives work.
 */
@Component
class CaseParties {

    private final CasePartyRepository parties;
    private final ObjectProvider<PartInCase> grounds;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OncePerTransaction<Map<AgencyId, Relation>> joined = new OncePerTransaction<>();
    private final OncePerTransaction<Set<AgencyId>> leaving = new OncePerTransaction<>();
    private final OncePerTransaction<Settling> asked = new OncePerTransaction<>();

    CaseParties(
            CasePartyRepository parties,
            ObjectProvider<PartInCase> grounds,
            Standings standings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parties = parties;
        this.grounds = grounds;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /** Some agencies of a case may have nothing to do there any more. */
    private record Settling(CaseReference reference) {}

    void begin(CaseReference reference, AgencyId agency, Relation relation) {
        parties.save(new CaseParty(reference, agency, relation, now()));
        joined(reference).put(agency, relation);
        standings.changed(reference);
    }

    void join(CaseReference reference, AgencyId agency, Relation relation) {
        leaving(reference).remove(agency);
        var before = joined(reference).get(agency);
        if (before != null && before.compareTo(relation) >= 0) {
            return;
        }
        parties.lock(reference.value(), agency.value())
                .ifPresentOrElse(
                        known -> known.stay(relation),
                        () -> parties.save(new CaseParty(reference, agency, relation, now())));
        joined(reference).put(agency, relation);
        standings.changed(reference);
    }

    void leave(CaseReference reference, AgencyId agency) {
        leaving(reference).add(agency);
        joined(reference).remove(agency);
        workEnded(reference);
    }

    void workEnded(CaseReference reference) {
        asked.of(reference.value(), any -> {
            var settling = new Settling(reference);
            events.publishEvent(settling);
            return settling;
        });
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void settle(Settling due) {
        var reference = due.reference();
        leaving(reference)
                .forEach(agency ->
                        parties.lock(reference.value(), agency.value()).ifPresent(CaseParty::leaves));
        leaving(reference).clear();
        parties.lockLeaving(reference.value()).forEach(party -> settle(party, reference));
    }

    private void settle(CaseParty party, CaseReference reference) {
        var left = grounds.stream()
                .flatMap(ground -> ground.of(party.agency(), reference).stream())
                .max(Comparator.naturalOrder());
        if (left.filter(relation -> relation != Relation.REFERRER).isPresent()) {
            return;
        }
        left.ifPresentOrElse(party::falls, () -> parties.delete(party));
        standings.changed(reference);
        events.publishEvent(new PartEnded(reference, party.agency(), now()));
    }

    private Map<AgencyId, Relation> joined(CaseReference reference) {
        return joined.of(reference.value(), any -> new HashMap<>());
    }

    private Set<AgencyId> leaving(CaseReference reference) {
        return leaving.of(reference.value(), any -> new HashSet<>());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
