package kz.nrm.referral;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AnonymousNotificationRepository extends Repository<AnonymousNotification, UUID> {

    AnonymousNotification save(AnonymousNotification notification);
}
