package kz.nrm.notification;

import org.springframework.stereotype.Component;

/** Keeps what was sent; people read their notices in the application. */
@Component
class EmbeddedMessenger implements Messenger {

    private final SentMessageRepository sent;

    EmbeddedMessenger(SentMessageRepository sent) {
        this.sent = sent;
    }

    @Override
    public void send(Message message) {
        sent.save(new SentMessage(message));
    }
}
