package kz.nrm.notification;

import kz.nrm.deadline.RungReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a notice for each rung, in the transaction that claims the rung: neither is there without the other. */
@Component
class NoticeWriter {

    private final NoticeRepository notices;

    NoticeWriter(NoticeRepository notices) {
        this.notices = notices;
    }

    @EventListener
    void reached(RungReached rung) {
        notices.save(new Notice(rung));
    }
}
