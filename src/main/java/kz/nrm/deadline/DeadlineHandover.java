package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines that agencies leave behind when a case does not exist for them any more. Those of tasks go with their tasks. */
@Service
@Transactional
public class DeadlineHandover {

    private final DeadlineRepository rows;
    private final DeadlineOwners owners;

    DeadlineHandover(DeadlineRepository rows, DeadlineOwners owners) {
        this.rows = rows;
        this.owners = owners;
    }

    /**
     * A deadline that somebody else owes.
     *
     * @param dueAt UTC; it does not move
     */
    public record Move(UUID id, DeadlineKind kind, AgencyId from, AgencyId to, String as, Instant dueAt) {}

    /** What would move; nothing does. */
    @Transactional(readOnly = true)
    public List<Move> preview(CaseReference reference, Set<AgencyId> leaving) {
        return left(reference, leaving)
                .map(deadline -> move(deadline.view(), leaving))
                .toList();
    }

    public void handOver(CaseReference reference, Set<AgencyId> leaving) {
        left(reference, leaving).forEach(deadline -> {
            var move = move(deadline.view(), leaving);
            deadline.ownedBy(move.to(), move.as());
        });
    }

    private Stream<Deadline> left(CaseReference reference, Set<AgencyId> leaving) {
        var names = leaving.stream().map(AgencyId::value).toList();
        return names.isEmpty()
                ? Stream.empty()
                : rows.owedBy(reference.value(), names).stream().filter(Deadline::ofNoWorkItem);
    }

    private Move move(DeadlineView deadline, Set<AgencyId> leaving) {
        var owner = owners.inPlace(deadline.region(), leaving);
        return new Move(
                deadline.id(), deadline.kind(), deadline.agency(), owner.agency(), owner.role(), deadline.dueAt());
    }
}
