package kz.nrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a checkpoint over all heads: each number once, by whichever node comes first. What happened after the last one is the only thing
 * that somebody with the key and the database could still take back unseen.
 */
@Component
class Checkpoints {

    private static final String COLUMNS =
            "select number, made_at, streams, root, previous, signature from audit_checkpoint ";
    private static final String HEADS = """
            select h.stream, h.seq, h.mac, s.checkpoint from audit_head h
              left join audit_sealed s on s.stream = h.stream and s.seq = h.seq""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TrailRows trail;
    private final CheckpointKey key;

    Checkpoints(JdbcTemplate database, PlatformTransactionManager transactions, TrailRows trail, CheckpointKey key) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.key = key;
    }

    /** @param apart the least time between two; nothing is made where the last one is younger, or another node was faster */
    Optional<Checkpoint> make(Duration apart) {
        try {
            var made = transaction.execute(status -> {
                var last = last();
                var now = trail.time().truncatedTo(ChronoUnit.MICROS);
                var young = last.filter(known -> known.madeAt().plus(apart).isAfter(now));
                return young.isPresent() ? Optional.<Checkpoint>empty() : Optional.of(made(last, now));
            });
            return made == null ? Optional.empty() : made;
        } catch (DuplicateKeyException otherNode) {
            return Optional.empty();
        }
    }

    /** The first of those that come after this number, in their order. */
    List<Checkpoint> after(long number, int most) {
        return database.query(
                COLUMNS + "where number > ? order by number fetch first " + most + " rows only",
                (row, count) -> checkpoint(row),
                number);
    }

    /** Empty before the first. */
    Optional<Checkpoint> last() {
        return database
                .query(COLUMNS + "order by number desc fetch first 1 row only", (row, count) -> checkpoint(row))
                .stream()
                .findFirst();
    }

    private Checkpoint made(Optional<Checkpoint> last, Instant now) {
        var heads = new ArrayList<Head>();
        var moved = new ArrayList<Head>();
        database.query(HEADS, row -> {
            var head = new Head(row.getString(1), row.getLong(2), row.getBytes(3));
            heads.add(head);
            if (row.getObject(4) == null) {
                moved.add(head);
            }
        });
        var number = last.map(Checkpoint::number).orElse(0L) + 1;
        var previous = last.map(Checkpoint::hash).orElseGet(() -> Head.begin("").mac());
        var root = MerkleTree.root(heads);
        var signature = key.sign(Checkpoint.statement(number, now, heads.size(), root, previous));
        var checkpoint = new Checkpoint(number, now, heads.size(), root, previous, signature);
        save(checkpoint, moved);
        return checkpoint;
    }

    private void save(Checkpoint checkpoint, List<Head> moved) {
        database.update(
                "insert into audit_checkpoint (number, made_at, streams, root, previous, signature) values (?, ?, ?, ?, ?, ?)",
                checkpoint.number(),
                checkpoint.madeAt().atOffset(ZoneOffset.UTC),
                checkpoint.streams(),
                checkpoint.root(),
                checkpoint.previous(),
                checkpoint.signature());
        database.batchUpdate(
                "insert into audit_sealed (stream, seq, mac, checkpoint) values (?, ?, ?, ?)",
                moved.stream()
                        .map(head -> new Object[] {head.stream(), head.seq(), head.mac(), checkpoint.number()})
                        .toList());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getBytes(6));
    }
}
