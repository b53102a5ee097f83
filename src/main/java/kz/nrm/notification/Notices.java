package kz.nrm.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one reader: those for the own agency and roles, none of a case that does not exist for the reader. */
@Service
@Transactional
public class Notices {

    private final NoticeRepository notices;
    private final NoticeCopyRepository copies;
    private final DigestHours hours;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            NoticeCopyRepository copies,
            DigestHours hours,
            CaseAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.copies = copies;
        this.hours = hours;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public Page<NoticeView> of(Actor reader, boolean unread, Pageable page) {
        var found = notices.of(
                reader.id().value(),
                reader.agency().value(),
                reader.roles().stream().map(Role::name).toList(),
                access.hiddenFrom(reader),
                unread,
                page);
        events.publishEvent(Looked.list(found.getNumberOfElements()));
        var read = read(reader, found.getContent());
        return found.map(notice -> notice.view(read.get(notice.getId())));
    }

    private Map<UUID, Instant> read(Actor reader, List<Notice> page) {
        var keys = page.stream()
                .map(notice -> new NoticeCopy.Key(notice.getId(), reader.id().value()))
                .toList();
        var read = new HashMap<UUID, Instant>();
        copies.findAllById(keys).forEach(copy -> copy.readAt().ifPresent(at -> read.put(copy.notice(), at)));
        return read;
    }

    /** The reader has read it. @return whether there is such a notice for this reader */
    public boolean read(UUID id, Actor reader) {
        var mine = notices.findById(id)
                .filter(notice -> notice.isFor(reader))
                .filter(notice -> !access.hiddenFrom(reader).contains(notice.reference()));
        mine.ifPresent(notice -> copies.findById(
                        new NoticeCopy.Key(id, reader.id().value()))
                .orElseGet(() -> copies.save(new NoticeCopy(id, reader.id(), null)))
                .read(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return mine.isPresent();
    }

    /** The hour of the reader's daily digest, 0 to 23, by the clocks of Almaty. */
    @Transactional(readOnly = true)
    public int digestHour(Actor reader) {
        return hours.of(reader.id());
    }

    public void chooseDigestHour(Actor reader, int hour) {
        hours.choose(reader.id(), hour);
    }
}
