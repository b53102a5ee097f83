package kz.nrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of the trail. The heads of the streams are locked in the order of their names, so that two transactions never wait for one
 * another; then all lines are written together.
 */
@Component
class TrailRows {

    private static final Logger LOG = LoggerFactory.getLogger(TrailRows.class);
    private static final String ROW = """
            insert into audit_entry (stream, seq, previous, mac, reference, what, result, acted_by, roles, agency, session, node, door,
              why, purpose, request, compartments, cases, happened_at, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HEADS =
            "select stream, seq, mac, %s from audit_head where stream in (%s) order by stream for update";
    private static final String MOVED = "update audit_head set seq = ?, mac = ? where stream = ?";

    private final JdbcTemplate database;
    private final Chain chain;
    private volatile @Nullable Dialect dialect;

    TrailRows(JdbcTemplate database, Chain chain) {
        this.database = database;
        this.chain = chain;
    }

    /** The little that two databases say differently. */
    private enum Dialect {
        POSTGRESQL(
                "clock_timestamp()",
                "insert into audit_head (stream, seq, mac) values (?, ?, ?) on conflict (stream) do nothing"),
        H2("current_timestamp(6)", "insert into audit_head (stream, seq, mac) values (?, ?, ?)");

        private final String now;
        private final String begin;

        Dialect(String now, String begin) {
            this.now = now;
            this.begin = begin;
        }
    }

    /** Chains and writes these lines within the running transaction, in their order within each stream. */
    void append(Collection<Entry> entries) {
        var streams = new TreeMap<String, List<Entry>>();
        entries.forEach(entry -> streams.computeIfAbsent(entry.stream(), any -> new ArrayList<>())
                .add(entry));
        var heads = new TreeMap<String, Head>();
        var now = lock(streams.navigableKeySet(), heads);
        var rows = new ArrayList<ChainedEntry>(entries.size());
        streams.forEach((stream, lines) -> {
            for (var line : lines) {
                var row = chain.next(Objects.requireNonNull(heads.get(stream)), line, now);
                rows.add(row);
                heads.put(stream, row.head());
            }
        });
        database.batchUpdate(ROW, rows.stream().map(TrailRows::columns).toList());
        database.batchUpdate(
                MOVED,
                heads.values().stream()
                        .map(head -> new Object[] {head.seq(), head.mac(), head.stream()})
                        .toList());
    }

    /**
     * Locks the heads of these streams, new ones included: those are begun first, by whoever holds nothing else, then all are locked in
     * one order. So nobody waits for somebody who waits for them.
     *
     * @return the time of the database
     */
    private Instant lock(SortedSet<String> streams, TreeMap<String, Head> heads) {
        if (streams.isEmpty()) {
            return time();
        }
        var begun = new HashSet<>(database.queryForList(
                "select stream from audit_head where stream in (" + places(streams) + ")",
                String.class,
                streams.toArray()));
        streams.stream().filter(stream -> !begun.contains(stream)).forEach(this::begin);
        var times = database.query(
                HEADS.formatted(dialect().now, places(streams)),
                (row, number) -> locked(row, heads),
                streams.toArray());
        return times.get(times.size() - 1);
    }

    private static String places(Collection<String> streams) {
        return String.join(", ", Collections.nCopies(streams.size(), "?"));
    }

    private static Instant locked(ResultSet row, TreeMap<String, Head> heads) throws SQLException {
        var head = new Head(row.getString(1), row.getLong(2), row.getBytes(3));
        heads.put(head.stream(), head);
        return row.getObject(4, OffsetDateTime.class).toInstant();
    }

    /** Another transaction may begin it at this very moment; then it is waited for. */
    private void begin(String stream) {
        var head = Head.begin(stream);
        try {
            database.update(dialect().begin, stream, head.seq(), head.mac());
        } catch (DuplicateKeyException other) {
            LOG.debug("{} was begun by another one", stream);
        }
    }

    /** Now, by the clock of the database. */
    Instant time() {
        var now = database.queryForObject("select " + dialect().now, OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("the database does not tell the time");
        }
        return now.toInstant();
    }

    private Dialect dialect() {
        var known = dialect;
        if (known == null) {
            var name = database.execute((ConnectionCallback<String>)
                    connection -> connection.getMetaData().getDatabaseProductName());
            known = "PostgreSQL".equals(name) ? Dialect.POSTGRESQL : Dialect.H2;
            dialect = known;
        }
        return known;
    }

    private static Object[] columns(ChainedEntry row) {
        var entry = row.entry();
        var origin = entry.origin();
        return new Object[] {
            entry.stream(),
            row.seq(),
            row.previous(),
            row.mac(),
            entry.reference(),
            entry.what(),
            entry.result().name(),
            origin.user(),
            origin.roles(),
            origin.agency(),
            origin.session(),
            origin.node(),
            origin.door(),
            origin.why(),
            origin.purpose(),
            origin.request(),
            entry.compartments(),
            entry.cases(),
            entry.at().atOffset(ZoneOffset.UTC),
            row.writtenAt().atOffset(ZoneOffset.UTC)
        };
    }
}
