package kz.nrm.inclusion;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStarts;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The end of a permit: thirty days before it somebody looks how the stay goes on. */
@Component
class PermitDates implements DeadlineStarts {

    static final DeadlineKind END_WARNING = new DeadlineKind("PERMIT_END_WARNING");

    private final PermitApplicationRepository applications;

    PermitDates(PermitApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        return kind.equals(END_WARNING)
                ? applications
                        .findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                        .flatMap(PermitApplication::endsAt)
                : Optional.empty();
    }
}
