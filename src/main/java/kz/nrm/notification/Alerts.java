package kz.nrm.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Alarm;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not wait for a digest: written and sent in the transaction of what it tells of. */
@Service
@Transactional
public class Alerts {

    private final AlertRepository alerts;
    private final Messenger messenger;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(
            AlertRepository alerts,
            Messenger messenger,
            CaseAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.messenger = messenger;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(Alarm alarm) {
        for (var person : alarm.told()) {
            var alert = alerts.save(new Alert(alarm, person)).view();
            messenger.send(new Messenger.Message(
                    alert.id(), person + ":" + alert.id(), person, alarm.at(), List.of(), List.of(), List.of(alert)));
        }
    }

    /** One page, the latest first; none of a case that does not exist for the reader. */
    @Transactional(readOnly = true)
    public Page<AlertView> of(Actor reader, Pageable page) {
        var found = alerts.of(reader.id().value(), access.hiddenFrom(reader), page);
        events.publishEvent(Looked.list(found.getNumberOfElements()));
        return found.map(Alert::view);
    }

    /** The reader has read it. @return whether there is such an alert for this reader */
    public boolean read(UUID id, Actor reader) {
        var mine = alerts.find(id, reader.id().value(), access.hiddenFrom(reader));
        mine.ifPresent(alert -> alert.read(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return mine.isPresent();
    }
}
