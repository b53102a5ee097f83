package kz.nrm.desk;

import java.util.Optional;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineVisibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which deadlines the reader of a page may see; none where nobody says. */
@Component
class DeadlineReading {

    private final ObjectProvider<DeadlineVisibility> visibility;

    DeadlineReading(ObjectProvider<DeadlineVisibility> visibility) {
        this.visibility = visibility;
    }

    DeadlineScope scope() {
        return Optional.ofNullable(visibility.getIfAvailable())
                .map(DeadlineVisibility::scope)
                .orElse(DeadlineScope.NONE);
    }
}
