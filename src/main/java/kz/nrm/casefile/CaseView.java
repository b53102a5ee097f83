package kz.nrm.casefile;

import java.time.Instant;
import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** A case as lists and pages show it; nothing in it identifies the person. Times are UTC. */
public record CaseView(
        CaseReference reference,
        CaseState state,
        Instant stateSince,
        ChildStatus childStatus,
        Region region,
        AgencyId referring,
        AgencyId receiving,
        Set<CaseFlag> flags,
        Instant openedAt,
        @Nullable ClosureReason closureReason,
        int version) {}
