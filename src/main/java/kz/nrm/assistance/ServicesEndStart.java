package kz.nrm.assistance;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStarts;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The day the services run out is what its warning counts back from. */
@Component
class ServicesEndStart implements DeadlineStarts {

    private final ObjectProvider<Deadlines> deadlines;

    ServicesEndStart(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        return kind.equals(AssistanceProcess.SERVICES_END_WARNING)
                ? deadlines
                        .getObject()
                        .runningFor(reference, AssistanceProcess.SERVICES_END)
                        .map(DeadlineView::dueAt)
                : Optional.empty();
    }
}
