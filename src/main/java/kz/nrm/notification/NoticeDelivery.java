package kz.nrm.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.deadline.CalendarYears.Duty;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One message for one person in one transaction. */
@Component
class NoticeDelivery {

    private static final int CHUNK = 500;

    private final NoticeRepository notices;
    private final NoticeCopyRepository copies;
    private final Deadlines deadlines;
    private final DigestHours hours;
    private final CaseAccess access;
    private final Messenger messenger;

    NoticeDelivery(
            NoticeRepository notices,
            NoticeCopyRepository copies,
            Deadlines deadlines,
            DigestHours hours,
            CaseAccess access,
            Messenger messenger) {
        this.notices = notices;
        this.copies = copies;
        this.deadlines = deadlines;
        this.hours = hours;
        this.access = access;
        this.messenger = messenger;
    }

    /**
     * Tells the person everything new at once, if something of it cannot wait or the hour of the digest has passed since; of years of the
     * calendar that are to be loaded the person hears once a day, at that hour, until it is done.
     */
    @Transactional
    public void deliver(Actor person, List<Notice> addressed, List<Duty> duties, Instant now) {
        var fresh = addressed.isEmpty() ? List.<Notice>of() : fresh(person, addressed);
        var digest = hours.last(person.id(), now);
        var remembered = remembered(person, duties, digest, now);
        if (remembered.isEmpty()
                && fresh.stream()
                        .noneMatch(
                                notice -> notice.atOnce() || !notice.writtenAt().isAfter(digest))) {
            return;
        }
        var message = UUID.randomUUID();
        copies.saveAll(fresh.stream()
                .map(notice -> new NoticeCopy(notice.getId(), person.id(), message))
                .toList());
        var list = fresh.stream()
                .map(notice -> notice.view(null))
                .sorted(Comparator.comparing(NoticeView::dueAt)
                        .thenComparing(NoticeView::writtenAt)
                        .thenComparing(NoticeView::ordinal))
                .toList();
        var what = fresh.isEmpty() ? digest : fresh.get(0).getId();
        messenger.send(new Messenger.Message(
                message, person.id() + ":" + what, person.id(), now, list, remembered, List.of()));
    }

    private List<Duty> remembered(Actor person, List<Duty> duties, Instant digest, Instant now) {
        var begun = duties.stream()
                .filter(duty ->
                        !duty.since().atStartOfDay(Region.ZONE).toInstant().isAfter(digest))
                .toList();
        return begun.isEmpty() || !hours.remind(person.id(), now) ? List.of() : begun;
    }

    /** Nobody has to be told these any more. */
    @Transactional
    public void settle(List<UUID> told, Instant now) {
        for (var from = 0; from < told.size(); from += CHUNK) {
            notices.told(told.subList(from, Math.min(told.size(), from + CHUNK)), now);
        }
    }

    /** What this person had not yet, of cases that exist for this person and deadlines that still run. */
    private List<Notice> fresh(Actor person, List<Notice> addressed) {
        var hidden = new HashSet<>(access.hiddenFrom(person));
        var fresh = new ArrayList<Notice>();
        for (var from = 0; from < addressed.size(); from += CHUNK) {
            var some = addressed.subList(from, Math.min(addressed.size(), from + CHUNK));
            var had = copies.had(
                    person.id().value(), some.stream().map(Notice::getId).toList());
            var running = deadlines.runningAmong(
                    some.stream().map(Notice::deadline).distinct().toList());
            some.stream()
                    .filter(notice -> !hidden.contains(notice.reference()))
                    .filter(notice -> !had.contains(notice.getId()))
                    .filter(notice -> running.contains(notice.deadline()))
                    .forEach(fresh::add);
        }
        return fresh;
    }
}
