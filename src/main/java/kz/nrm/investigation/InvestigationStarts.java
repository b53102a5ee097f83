package kz.nrm.investigation;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStarts;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The term of an investigation runs from the day it was registered (CPC 192(2)). */
@Component
class InvestigationStarts implements DeadlineStarts {

    private static final String TERM = "INVESTIGATION_TERM";

    private final CriminalLinkRepository links;

    InvestigationStarts(CriminalLinkRepository links) {
        this.links = links;
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        return kind.value().equals(TERM)
                ? links.findById(reference.value()).map(CriminalLink::view).map(CriminalView::registeredAt)
                : Optional.empty();
    }
}
