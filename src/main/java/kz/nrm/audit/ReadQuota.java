package kz.nrm.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import kz.nrm.access.Actor;
import kz.nrm.access.Alarm;
import kz.nrm.access.Sought;
import kz.nrm.access.Watchers;
import kz.nrm.shared.CaseReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many different cases a user and an agency open within an hour, counted in the database, so that it holds for all nodes together. A
 * case that was opened already within the hour costs nothing, and a search for a person costs as much as a case. Whoever opens a further one waits for others of the agency who do so at the
 * same moment.
 */
@Component
class ReadQuota {

    private static final Logger LOG = LoggerFactory.getLogger(ReadQuota.class);
    /** Before the keyed hash of a search, where a case has its reference. */
    private static final String SEARCH = "S-";

    private static final int TERMS = 18;
    private static final String SINCE = "from case_read where %s = ? and read_at > ?";

    private final JdbcTemplate database;
    private final Watchers watchers;
    private final ReadQuotaSettings settings;
    private final TransactionTemplate apart;
    private final Clock clock;

    ReadQuota(
            JdbcTemplate database,
            Watchers watchers,
            ReadQuotaSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.watchers = watchers;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Somebody wants more; nothing is shown. */
    static final class Reached extends RuntimeException {

        private final transient Actor reader;
        private final Duration wait;

        private Reached(Actor reader, Duration wait) {
            super("read quota reached", null, false, false);
            this.reader = reader;
            this.wait = wait;
        }

        Actor reader() {
            return reader;
        }

        /** Until the first of those cases no longer counts. */
        Duration untilNext() {
            return wait;
        }
    }

    /**
     * Counts these cases within the running transaction.
     *
     * @throws Reached when they are more than the user or the agency may open
     */
    void take(Actor reader, Collection<CaseReference> cases) {
        cases.forEach(reference -> take(reader, reference.value()));
    }

    /** A search for a person costs as much as a case, found or not; the same one again within the hour costs nothing. */
    @EventListener
    void on(Sought search) {
        take(search.by(), SEARCH + search.terms().substring(0, TERMS));
    }

    private void take(Actor reader, String what) {
        if (!isOpened(reader, what)) {
            lock(reader.agency().value());
            if (!isOpened(reader, what)) {
                require(reader, "reader", reader.id().value(), settings.user());
                require(reader, "agency", reader.agency().value(), settings.agency());
                keep(reader, what);
            }
        }
    }

    /** Tells national coordination and the auditors, once within the time, in a transaction of its own. */
    void tell(Actor reader) {
        try {
            apart.executeWithoutResult(status -> {
                if (isNews(reader.id().value())) {
                    watchers.tell(Alarm.Kind.READ_QUOTA_REACHED, null, reader.id());
                }
            });
        } catch (DuplicateKeyException another) {
            LOG.debug("another request of this moment has told of {}", reader.id());
        }
    }

    /** Reads of one user are reads of one agency. */
    private void lock(String agency) {
        if (!isLocked(agency)) {
            begin(agency);
            isLocked(agency);
        }
    }

    private boolean isLocked(String agency) {
        return !database.queryForList(
                        "select agency from read_quota_agency where agency = ? for update", String.class, agency)
                .isEmpty();
    }

    /** The first of an agency, in a transaction of its own; another one may do the same at this very moment. */
    private void begin(String agency) {
        try {
            apart.executeWithoutResult(
                    status -> database.update("insert into read_quota_agency (agency) values (?)", agency));
        } catch (DuplicateKeyException another) {
            LOG.debug("{} was begun by another request", agency);
        }
    }

    /** What no longer counts goes. */
    @Transactional
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void tidy() {
        database.update("delete from case_read where read_at <= ?", begin());
    }

    private boolean isNews(String user) {
        var earlier = database.queryForList("select reader from read_quota_alarm where reader = ?", String.class, user);
        return earlier.isEmpty()
                ? database.update("insert into read_quota_alarm (reader, told_at) values (?, ?)", user, now()) == 1
                : database.update(
                                "update read_quota_alarm set told_at = ? where reader = ? and told_at <= ?",
                                now(),
                                user,
                                begin())
                        == 1;
    }

    private boolean isOpened(Actor reader, String what) {
        return !database.queryForList(
                        "select reader from case_read where reader = ? and reference = ? and read_at > ?",
                        String.class,
                        reader.id().value(),
                        what,
                        begin())
                .isEmpty();
    }

    private void require(Actor reader, String column, String value, int most) {
        var opened = database.queryForObject(
                "select count(distinct reference) " + SINCE.formatted(column), Integer.class, value, begin());
        if (opened != null && opened >= most) {
            var first = database.queryForObject(
                    "select min(read_at) " + SINCE.formatted(column), OffsetDateTime.class, value, begin());
            var free = first == null ? clock.instant() : first.toInstant().plus(settings.within());
            throw new Reached(reader, Duration.between(clock.instant(), free));
        }
    }

    private void keep(Actor reader, String what) {
        var known = database.update(
                "update case_read set read_at = ?, agency = ? where reader = ? and reference = ?",
                now(),
                reader.agency().value(),
                reader.id().value(),
                what);
        if (known == 0) {
            database.update(
                    "insert into case_read (reader, reference, agency, read_at) values (?, ?, ?, ?)",
                    reader.id().value(),
                    what,
                    reader.agency().value(),
                    now());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime begin() {
        Instant begin = clock.instant().minus(settings.within());
        return begin.atOffset(ZoneOffset.UTC);
    }
}
