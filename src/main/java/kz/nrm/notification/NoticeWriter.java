package kz.nrm.notification;

import kz.nrm.access.Role;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.RungReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a notice for each rung, in the transaction that claims the rung: neither is there without the other. Of what is late, those who
 * lead where it is owed are told as well; not of the criminal track, which is kept from those who lead the police too.
 */
@Component
class NoticeWriter {

    private final NoticeRepository notices;
    private final DeadlineVisibility visibility;

    NoticeWriter(NoticeRepository notices, DeadlineVisibility visibility) {
        this.notices = notices;
        this.visibility = visibility;
    }

    @EventListener
    void reached(RungReached rung) {
        notices.save(new Notice(rung, rung.agency(), rung.role()));
        if (rung.escalation() && !visibility.withheldFromHelp(rung.kind())) {
            notices.save(new Notice(rung, rung.owedBy(), Role.SUPERVISOR.name()));
        }
    }
}
