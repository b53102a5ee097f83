package kz.nrm.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Users;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.deadline.LadderSwept;
import kz.nrm.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * After each sweep everybody is told what is new, in one message: at once where hours count or somebody is late, otherwise with the daily
 * digest. Because it waits for the end of the sweep, five days of downtime end in one message too. Those who have to load the next year
 * of the calendar are told so in the same way.
 */
@Component
class NoticeRound {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);
    private static final int MOST = 20_000;

    /** By then the hour of everybody's digest has come. */
    private static final Duration EVERY_DIGEST = Duration.ofHours(25);

    private final NoticeRepository notices;
    private final NoticeDelivery delivery;
    private final Users users;
    private final CalendarYears years;

    NoticeRound(NoticeRepository notices, NoticeDelivery delivery, Users users, CalendarYears years) {
        this.notices = notices;
        this.delivery = delivery;
        this.users = users;
        this.years = years;
    }

    @EventListener
    void swept(LadderSwept sweep) {
        var waiting = notices.waiting(PageRequest.ofSize(MOST));
        var people = people(waiting);
        var failed = new HashSet<String>();
        Stream.concat(people.values().stream().flatMap(List::stream), reminded())
                .distinct()
                .filter(person -> !told(person, waiting, sweep.at()))
                .forEach(person -> failed.add(person.agency().value()));
        delivery.settle(settled(waiting, failed, sweep.at()), sweep.at());
        warnOfEmptyChairs(waiting, people);
    }

    private Stream<Actor> reminded() {
        return years.duties().isEmpty() ? Stream.empty() : users.holding(CalendarYears.WHOSE_DUTY).stream();
    }

    private Map<String, List<Actor>> people(List<Notice> waiting) {
        var people = new HashMap<String, List<Actor>>();
        waiting.stream()
                .map(Notice::agency)
                .distinct()
                .forEach(agency -> people.put(agency, users.of(new AgencyId(agency))));
        return people;
    }

    /** One person's trouble, or another node that was faster, does not keep the others from being told. */
    private boolean told(Actor person, List<Notice> waiting, Instant now) {
        var addressed = waiting.stream().filter(notice -> notice.isFor(person)).toList();
        var duties = years.dutiesOf(person);
        try {
            if (!addressed.isEmpty() || !duties.isEmpty()) {
                delivery.deliver(person, addressed, duties, now);
            }
            return true;
        } catch (RuntimeException notNow) {
            LOG.warn("{} will be told later: {}", person.id(), notNow.getClass().getSimpleName());
            return false;
        }
    }

    private static List<UUID> settled(List<Notice> waiting, Set<String> failed, Instant now) {
        return waiting.stream()
                .filter(notice -> !failed.contains(notice.agency()))
                .filter(notice ->
                        notice.atOnce() || notice.writtenAt().plus(EVERY_DIGEST).isBefore(now))
                .map(Notice::getId)
                .toList();
    }

    private static void warnOfEmptyChairs(List<Notice> waiting, Map<String, List<Actor>> people) {
        waiting.stream()
                .filter(notice ->
                        people.getOrDefault(notice.agency(), List.of()).stream().noneMatch(notice::isFor))
                .map(Notice::agency)
                .distinct()
                .forEach(agency -> LOG.warn("nobody at {} is there to be told of deadlines", agency));
    }
}
