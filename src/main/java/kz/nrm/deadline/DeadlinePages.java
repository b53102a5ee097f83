package kz.nrm.deadline;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds one page of deadlines, and counts the others only as far as somebody would read them. */
@Component
class DeadlinePages {

    /** Along the index of all open ones. */
    private static final Sort ANY_CASE = Sort.by("dueAt", "id");

    /** Those of one moment keep their order, whatever their ids. */
    private static final Sort ONE_CASE = Sort.by("dueAt", "kind", "id");

    private final DeadlineRepository rows;
    private final EntityManager database;

    DeadlinePages(DeadlineRepository rows, EntityManager database) {
        this.rows = rows;
        this.database = database;
    }

    /** The earliest end first. */
    Page<DeadlineView> page(DeadlineQuery query, Instant now) {
        var which = DeadlineSearch.matching(query, now);
        var wanted = PageRequest.of(query.page(), query.size(), query.reference() == null ? ANY_CASE : ONE_CASE);
        Slice<Deadline> found = rows.findBy(which, all -> all.slice(wanted));
        return new PageImpl<>(found.map(Deadline::view).getContent(), wanted, total(which, found));
    }

    /** Where a last page was found nothing has to be counted. */
    private long total(Specification<Deadline> which, Slice<Deadline> found) {
        var seen = found.getPageable().getOffset() + found.getNumberOfElements();
        if (found.hasContent() && !found.hasNext()) {
            return seen;
        }
        return Math.max(counted(which), found.hasNext() ? seen + 1 : 0);
    }

    private int counted(Specification<Deadline> which) {
        var sql = database.getCriteriaBuilder();
        var query = sql.createQuery(UUID.class);
        var row = query.from(Deadline.class);
        query.select(row.get("id")).where(which.toPredicate(row, query, sql));
        return database.createQuery(query)
                .setMaxResults(Deadlines.COUNTED)
                .getResultList()
                .size();
    }
}
