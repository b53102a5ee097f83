package kz.nrm.notification;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Classified;
import org.springframework.data.domain.Persistable;

/** A message that left through the embedded messenger. */
@Classified(CASE)
@Entity
@Table(name = "sent_message")
class SentMessage implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "dedupe_key", nullable = false, updatable = false)
    @Classified(CASE)
    private String dedupeKey;

    @Column(name = "user_id", nullable = false, updatable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "notices", nullable = false, updatable = false)
    private int notices;

    protected SentMessage() {}

    SentMessage(Messenger.Message message) {
        this.id = message.id();
        this.dedupeKey = message.dedupeKey();
        this.user = message.to().value();
        this.sentAt = message.at();
        this.notices = message.notices().size()
                + message.duties().size()
                + message.alerts().size();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Transient
    @Override
    public boolean isNew() {
        return true;
    }
}
