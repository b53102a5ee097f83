package kz.nrm.notification;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SentMessageRepository extends Repository<SentMessage, UUID> {

    SentMessage save(SentMessage message);
}
