package kz.nrm.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.FourEyes;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes of the working calendar under four eyes: one coordinator proposes, another one sees what would move and decides. An approved
 * change is in force for new deadlines at once; the running ones are counted again afterwards, page by page.
 */
@Service
public class CalendarEdits {

    private final CalendarChangeRepository changes;
    private final CalendarEditions editions;
    private final CalendarInForce calendar;
    private final CalendarImpact impact;
    private final FourEyes eyes;
    private final Clock clock;

    CalendarEdits(
            CalendarChangeRepository changes,
            CalendarEditions editions,
            CalendarInForce calendar,
            CalendarImpact impact,
            FourEyes eyes,
            Clock clock) {
        this.changes = changes;
        this.editions = editions;
        this.calendar = calendar;
        this.impact = impact;
        this.eyes = eyes;
        this.clock = clock;
    }

    /**
     * Proposes a change; nothing moves yet.
     *
     * @throws InvalidInput when it does not fit the calendar in force; each field is named with its rule
     * @throws Refusal      when the role does not allow it
     */
    @Transactional
    public CalendarChangeView propose(CalendarProposal proposal, Actor by) {
        if (!by.holdsAny(CalendarYears.WHOSE_DUTY)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        var wrong = CalendarProposalCheck.violations(calendar.calendar(), proposal);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return changes.save(new CalendarChange(proposal, by.id(), now())).view();
    }

    /** @throws Refusal when the role does not allow to look at it */
    @Transactional(readOnly = true)
    public Optional<CalendarChangeView> find(UUID id, Actor by) {
        if (!by.holdsAny(CalendarYears.WHOSE_DUTY)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        return changes.findById(id).map(CalendarChange::view);
    }

    /** Changes nobody has decided on yet, the oldest first; none for whoever has no say in them. */
    @Transactional(readOnly = true)
    public List<CalendarChangeView> waiting(Actor by) {
        return by.holdsAny(CalendarYears.WHOSE_DUTY)
                ? changes.findByStateOrderByProposedAt(CalendarChangeView.State.PROPOSED).stream()
                        .map(CalendarChange::view)
                        .toList()
                : List.of();
    }

    /**
     * What it moves of the deadlines this reader may see, counted with the calendar in force and the change on top of it.
     *
     * @param page from 0
     */
    public CalendarPreview preview(CalendarChangeView change, DeadlineScope scope, int page, int size) {
        return preview(change.proposal(), scope, page, size);
    }

    CalendarPreview preview(CalendarProposal proposal, DeadlineScope scope, int page, int size) {
        var next = CalendarEditing.apply(calendar.calendar().settings(), proposal, calendar.version());
        return impact.preview(proposal, new WorkingCalendar(next), scope, new Moves.Window(page, size))
                .preview();
    }

    /**
     * A second coordinator puts it into force.
     *
     * @throws Refusal when it is the author's own, already decided, or does not fit the calendar any more
     */
    @Transactional
    public CalendarChangeView approve(UUID id, Actor by) {
        var change = decidedBy(id, by);
        editions.load();
        change.approved(by.id(), now(), changes.lastEdition() + 1);
        if (!CalendarProposalCheck.violations(calendar.calendar(), change.proposal())
                .isEmpty()) {
            throw Refusal.because("CALENDAR_CHANGED_SINCE");
        }
        changes.saveAndFlush(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    editions.load();
                }
            }
        });
        return change.view();
    }

    /** A second coordinator says no. @throws Refusal when it is the author's own or already decided */
    @Transactional
    public CalendarChangeView reject(UUID id, Actor by, String why) {
        var change = decidedBy(id, by);
        change.rejected(by.id(), now(), why);
        return change.view();
    }

    /** Whether this is somebody who decides on changes, those of others. */
    public static boolean decides(Actor by) {
        return by.national();
    }

    private CalendarChange decidedBy(UUID id, Actor by) {
        if (!decides(by)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        var change = changes.lock(id).orElseThrow(() -> Refusal.because("CALENDAR_CHANGE_UNKNOWN"));
        eyes.requireAnother(by, change.view().proposedBy());
        return change;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
