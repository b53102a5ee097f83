package kz.nrm.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Role;
import kz.nrm.deadline.RungRows.Claim;
import kz.nrm.deadline.RungRows.Climbed;
import kz.nrm.deadline.RungRows.DueRow;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One page of due deadlines in one transaction. Of each deadline the latest rung that is due now is claimed; older ones that came due
 * meanwhile are superseded, so that days of downtime never end in a burst.
 */
@Component
class LadderPage {

    private static final Logger LOG = LoggerFactory.getLogger(LadderPage.class);

    /** How long a deadline waits whose ladder cannot be told, so that it does not hold up the others. */
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final RungRows rows;
    private final DeadlineRules rules;
    private final CalendarInForce calendar;
    private final RungAddressees addressees;
    private final ObjectProvider<CaseTasks> tasks;
    private final ApplicationEventPublisher events;
    private final DatabaseTime time;

    /** @param tasks looked up late, because tasks need the clock of their deadlines */
    LadderPage(
            RungRows rows,
            DeadlineRules rules,
            CalendarInForce calendar,
            RungAddressees addressees,
            ObjectProvider<CaseTasks> tasks,
            ApplicationEventPublisher events,
            DatabaseTime time) {
        this.rows = rows;
        this.rules = rules;
        this.calendar = calendar;
        this.addressees = addressees;
        this.tasks = tasks;
        this.events = events;
        this.time = time;
    }

    /**
     * What a page did.
     *
     * @param deadlines that were due and free
     * @param rungs     that were claimed
     */
    record Done(int deadlines, int rungs) {}

    @Transactional
    public Done climb(int most) {
        var now = time.now();
        var due = rows.lockDue(now, most);
        var ladder = calendar.ladder();
        var claims = new ArrayList<Claim>();
        var climbed = due.stream().map(row -> decide(row, ladder, now, claims)).toList();
        rows.claim(claims, now);
        rows.climb(climbed);
        var told = claims.stream().filter(claim -> !claim.superseded()).toList();
        told.forEach(claim -> tell(claim, now.truncatedTo(ChronoUnit.SECONDS)));
        return new Done(due.size(), told.size());
    }

    private Climbed decide(DueRow row, Ladder ladder, Instant now, List<Claim> claims) {
        try {
            var rule = rules.version(row.kind(), row.ruleVersion());
            var ahead = ladder.steps(rule, row.span(rule)).stream()
                    .filter(step -> step.ordinal() > row.rung())
                    .toList();
            var due = ahead.stream().filter(step -> !step.at().isAfter(now)).toList();
            for (var i = 0; i < due.size(); i++) {
                claims.add(new Claim(row, due.get(i), i < due.size() - 1));
            }
            var rung = due.isEmpty() ? row.rung() : due.get(due.size() - 1).ordinal();
            var next = ahead.stream().filter(step -> step.at().isAfter(now)).findFirst();
            return new Climbed(row.id(), rung, next.map(Ladder.Step::at).orElse(null));
        } catch (RuntimeException unknown) {
            LOG.error("the ladder of deadline {} of {} cannot be told", row.kind(), row.reference(), unknown);
            return new Climbed(row.id(), row.rung(), now.plus(PUT_OFF));
        }
    }

    private void tell(Claim claim, Instant at) {
        var row = claim.row();
        var step = claim.step();
        var rule = rules.version(row.kind(), row.ruleVersion());
        var addressee = addressees.of(step, row);
        var item = row.workItem();
        if (step.reassign() && item != null) {
            tasks.getObject()
                    .escalate(
                            item,
                            addressee.agency(),
                            Role.valueOf(addressee.role() == null ? step.to() : addressee.role()));
        }
        events.publishEvent(new RungReached(
                row.reference(),
                row.id(),
                row.kind(),
                step.ordinal(),
                step.escalation(),
                rule.length().mode().exact(),
                addressee.agency(),
                addressee.role(),
                row.agency(),
                row.dueAt(),
                row.region(),
                at));
    }
}
