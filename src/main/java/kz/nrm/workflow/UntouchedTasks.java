package kz.nrm.workflow;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks that nobody has taken since they were given or handed over. */
@Service
@Transactional(readOnly = true)
public class UntouchedTasks {

    /** As far as they are counted. */
    private static final int MOST = 1_000;

    private static final String ALL = """
            select w.id from WorkItem w
            where w.status = kz.nrm.workflow.WorkItemView.Status.OPEN and w.claimedBy is null
            and w.createdAt < :since and (w.deferredUntil is null or w.deferredUntil <= :now)
            and w.reference not in :hidden and w.process not in :withheld""";

    /** All have the same empty holder; a database that is told so reads them in order along the index instead of sorting all of them. */
    private static final String IN_ORDER = " order by w.claimedBy, w.createdAt, w.id";

    private final EntityManager database;
    private final WorkItemRepository items;
    private final Clock clock;

    UntouchedTasks(EntityManager database, WorkItemRepository items, Clock clock) {
        this.database = database;
        this.items = items;
        this.clock = clock;
    }

    /** Which ones: everywhere, or those of the agencies and those of the regions; never of a hidden case or a withheld process. */
    public record Where(
            boolean everywhere,
            Set<AgencyId> agencies,
            Set<Region> regions,
            Set<CaseReference> hidden,
            Set<ProcessId> withheld) {}

    /**
     * @param count how many, at most 1000
     * @param more  whether there are more than were counted
     * @param first the oldest ones
     */
    public record Untouched(long count, boolean more, List<WorkItemView> first) {}

    /** Those that were given before an instant. */
    public Untouched find(Where where, Instant since, int first) {
        var found = ways(where).map(way -> ask(where, since, way)).toList();
        var count = found.stream().flatMap(List::stream).distinct().count();
        var oldest = found.stream()
                .flatMap(ids -> ids.stream().limit(first))
                .distinct()
                .toList();
        var views = items.findAllById(oldest).stream()
                .map(WorkItem::view)
                .sorted(Comparator.comparing(WorkItemView::createdAt).thenComparing(WorkItemView::id))
                .limit(first)
                .toList();
        return new Untouched(Math.min(count, MOST), count > MOST, views);
    }

    /** Each way a reader comes to see tasks is asked by itself, along its own index. */
    private static Stream<Way> ways(Where where) {
        if (where.everywhere()) {
            return Stream.of(new Way("", List.of()));
        }
        var ways = new ArrayList<Way>();
        if (!where.agencies().isEmpty()) {
            ways.add(new Way(
                    " and w.agency in :values",
                    where.agencies().stream().map(AgencyId::value).toList()));
        }
        if (!where.regions().isEmpty()) {
            ways.add(new Way(" and w.region in :values", where.regions()));
        }
        return ways.stream();
    }

    private List<UUID> ask(Where where, Instant since, Way way) {
        var query = database.createQuery(ALL + way.condition() + IN_ORDER, UUID.class)
                .setParameter("since", since)
                .setParameter("now", clock.instant())
                .setParameter("hidden", values(where.hidden(), CaseReference::value))
                .setParameter("withheld", values(where.withheld(), ProcessId::value))
                .setMaxResults(MOST + 1);
        return (way.values().isEmpty() ? query : query.setParameter("values", way.values())).getResultList();
    }

    /** A list in a statement is never empty; no reference and no process is called this. */
    private static <T> List<String> values(Set<T> set, Function<T, String> value) {
        return set.isEmpty() ? List.of("-") : set.stream().map(value).toList();
    }

    private record Way(String condition, Collection<?> values) {}
}
