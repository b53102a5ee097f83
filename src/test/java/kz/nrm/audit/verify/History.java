package kz.nrm.audit.verify;

import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.nrm.audit.TrailDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** A short random history written by the trail itself, with hands that can reach into its tables. */
final class History {

    private static final List<String> STREAMS = List.of("case:A", "case:B", "user:c");
    private static final List<String> TABLES = List.of("audit_entry", "audit_head", "audit_checkpoint", "audit_sealed");
    private static final byte[] ANOTHER_KEY = new byte[32];

    final TrailDatabase base;
    final JdbcTemplate jdbc;
    final Random random;
    private final List<String> witness = new ArrayList<>();

    History(TrailDatabase base, long seed) {
        this.base = base;
        this.jdbc = base.jdbc;
        this.random = new Random(seed);
        base.clear();
        base.transaction(STREAMS, random);
        base.transaction(STREAMS, random);
        goOn();
        witness.add(base.checkpoint());
    }

    /** More happens, and is sealed. */
    void goOn() {
        for (var i = random.nextInt(3); i >= 0; i--) {
            base.transaction(STREAMS.subList(random.nextInt(2), 2 + random.nextInt(2)), random);
        }
    }

    void seal() {
        witness.add(base.checkpoint());
    }

    /** Not seen by the witness: made by whoever tampers. */
    void sealUnseen() {
        base.checkpoint();
    }

    String anyStream() {
        return STREAMS.get(random.nextInt(STREAMS.size()));
    }

    String other(String stream) {
        return STREAMS.get((STREAMS.indexOf(stream) + 1 + random.nextInt(2)) % STREAMS.size());
    }

    long last(String stream) {
        return number("select max(seq) from audit_entry where stream = '" + stream + "'");
    }

    /** Any row of a stream but its last one. */
    long inside(String stream) {
        return 1 + random.nextInt((int) last(stream) - 1);
    }

    long any(String stream) {
        return 1 + random.nextInt((int) last(stream));
    }

    long lastCheckpoint() {
        return number("select max(number) from audit_checkpoint");
    }

    private long number(String query) {
        return jdbc.queryForObject(query, Long.class);
    }

    void set(String column, Object value, String stream, long seq) {
        jdbc.update("update audit_entry set " + column + " = ? where stream = ? and seq = ?", value, stream, seq);
    }

    void place(String stream, long seq, String newStream, long newSeq) {
        jdbc.update(
                "update audit_entry set stream = ?, seq = ? where stream = ? and seq = ?",
                newStream,
                newSeq,
                stream,
                seq);
    }

    void deleteFrom(String stream, long seq) {
        jdbc.update("delete from audit_entry where stream = ? and seq >= ?", stream, seq);
    }

    void copy(String stream, long seq, long to) {
        jdbc.execute("create table copied as select * from audit_entry where stream = '%s' and seq = %d"
                .formatted(stream, seq));
        jdbc.execute("update copied set seq = " + to);
        jdbc.execute("insert into audit_entry select * from copied");
        jdbc.execute("drop table copied");
    }

    /** Makes rows from here on and the head fit one another, as well as it can be done without the key. */
    void chainAgain(String stream, long from) {
        for (var seq = from; seq <= last(stream); seq++) {
            if (seq > 1) {
                set("previous", code(stream, seq - 1), stream, seq);
            }
            set("mac", forged(row(stream, seq)), stream, seq);
        }
        moveHead(stream);
    }

    void moveHead(String stream) {
        var last = last(stream);
        jdbc.update("update audit_head set seq = ?, mac = ? where stream = ?", last, code(stream, last), stream);
    }

    private byte[] code(String stream, long seq) {
        return row(stream, seq).mac();
    }

    private Row row(String stream, long seq) {
        return jdbc.query(Row.QUERY, (row, number) -> Row.of(row)).stream()
                .filter(row -> row.stream().equals(stream) && row.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] forged(Row row) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ANOTHER_KEY, "HmacSHA256"));
            return mac.doFinal(row.form());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void backUp() {
        TABLES.forEach(table -> jdbc.execute("create table old_" + table + " as select * from " + table));
    }

    void restore() {
        TABLES.forEach(table -> {
            jdbc.execute("delete from " + table);
            jdbc.execute("insert into " + table + " select * from old_" + table);
            jdbc.execute("drop table old_" + table);
        });
    }

    List<Finding> verified() {
        try (var connection = DriverManager.getConnection(base.address)) {
            var decoder = Base64.getDecoder();
            return VerifyTrail.verify(
                    connection,
                    decoder.decode(TrailDatabase.chainKey()),
                    decoder.decode(TrailDatabase.publicKey()),
                    witness);
        } catch (SQLException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }
}
