package kz.nrm.audit;

import kz.nrm.access.Actors;
import kz.nrm.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every case event into the trail, in the same transaction: if the row cannot be written, nothing happens. */
@Component
class AuditTrail {

    private final AuditRepository entries;
    private final Actors actors;

    AuditTrail(AuditRepository entries, Actors actors) {
        this.entries = entries;
        this.actors = actors;
    }

    @EventListener
    void write(CaseEvent event) {
        entries.save(new AuditEntry(event, actors.currentOrSystem()));
    }
}
