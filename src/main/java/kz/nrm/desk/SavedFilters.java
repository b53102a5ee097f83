package kz.nrm.desk;

import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks that a user has given a name; each user sees the own ones alone. */
@Service
@Transactional
public class SavedFilters {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final SavedFilterRepository filters;

    SavedFilters(SavedFilterRepository filters) {
        this.filters = filters;
    }

    /** A list under its name. */
    public record Saved(UUID id, String name, String address) {}

    @Transactional(readOnly = true)
    public List<Saved> of(Actor actor) {
        return filters.findByUserOrderByName(actor.id().value()).stream()
                .map(SavedFilter::view)
                .toList();
    }

    /** Keeps a list under a name; what had that name before is replaced. */
    void save(Actor actor, String name, QueueFilter filter) {
        var given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || !InputBinder.isClean(given)) {
            throw Refusal.ofField("name", "FILTER_NAME");
        }
        var query = filter.first().query();
        var user = actor.id().value();
        var known = filters.findByUserAndName(user, given);
        if (known.isPresent()) {
            known.get().shows(query);
            return;
        }
        if (filters.findByUserOrderByName(user).size() >= MOST) {
            throw Refusal.ofField("name", "FILTERS_TOO_MANY", String.valueOf(MOST));
        }
        filters.save(new SavedFilter(actor.id(), given, query));
    }

    /** One's own; what is not there or another's stays as it is. */
    public void remove(Actor actor, UUID id) {
        filters.findById(id).filter(filter -> filter.isOf(actor.id())).ifPresent(filters::delete);
    }
}
