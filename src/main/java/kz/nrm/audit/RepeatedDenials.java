package kz.nrm.audit;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import kz.nrm.access.Alarm;
import kz.nrm.access.Watchers;
import kz.nrm.shared.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Somebody who is denied again and again is trying doors: others are told, once within the time. Counted from the rows of the trail, whatever
 * wrote them, while the stream of that user is still locked, so that it holds for all nodes together.
 */
@Component
class RepeatedDenials {

    private static final String DENIED = "Denied";
    private static final String TOLD = "MassDenial";

    /** Not all that a user ever did is looked at: these last rows of their stream. */
    private static final int LATEST = 1_000;

    private static final String SINCE = """
            select count(*) from audit_entry
            where stream = ? and seq > (select seq from audit_head where stream = ?) - ? and what = ? and happened_at > ?""";

    private final TrailRows trail;
    private final Watchers watchers;
    private final DenialSettings settings;
    private final JdbcTemplate database;

    RepeatedDenials(TrailRows trail, Watchers watchers, DenialSettings settings, JdbcTemplate database) {
        this.trail = trail;
        this.watchers = watchers;
        this.settings = settings;
        this.database = database;
    }

    /** Looks whether these rows, which were written in the running transaction just now, are one denial too many. */
    void count(Collection<Entry> written) {
        written.stream()
                .filter(entry -> entry.what().equals(DENIED))
                .collect(toMap(Entry::stream, entry -> entry, (first, later) -> later, TreeMap::new))
                .values()
                .forEach(this::count);
    }

    private void count(Entry denied) {
        var since = denied.at().minus(settings.within());
        // both are asked each time: a denial costs the same before and after the alarm
        var denials = rows(denied, DENIED, since);
        var told = rows(denied, TOLD, since);
        if (denials >= settings.denials() && told == 0) {
            trail.append(List.of(Entry.ofUser(TOLD, Entry.Result.DENIED, denied.origin(), denied.at())));
            watchers.tell(
                    Alarm.Kind.MASS_DENIAL, null, new UserId(denied.origin().user()));
        }
    }

    private int rows(Entry denied, String what, Instant since) {
        var found = database.queryForObject(
                SINCE, Integer.class, denied.stream(), denied.stream(), LATEST, what, since.atOffset(ZoneOffset.UTC));
        return found == null ? 0 : found;
    }
}
