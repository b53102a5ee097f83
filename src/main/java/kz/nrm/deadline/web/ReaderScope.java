package kz.nrm.deadline.web;

import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineVisibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which deadlines the current reader may see; none where nobody says. */
@Component
class ReaderScope {

    private final ObjectProvider<DeadlineVisibility> visibility;

    ReaderScope(ObjectProvider<DeadlineVisibility> visibility) {
        this.visibility = visibility;
    }

    DeadlineScope current() {
        var found = visibility.getIfAvailable();
        return found == null ? DeadlineScope.NONE : found.scope();
    }
}
