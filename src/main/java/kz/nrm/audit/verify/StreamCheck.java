package kz.nrm.audit.verify;

import static kz.nrm.audit.verify.Finding.inStream;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.nrm.audit.verify.Finding.Damage;

/** Walks every stream from its first row to its head. */
final class StreamCheck {

    private static final int FETCH = 5_000;

    private final Mac mac;
    private final SealedHeads sealed;
    private final Map<String, Head> heads = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> walked = new HashSet<>();
    private String stream = "";
    private long last;
    private byte[] lastMac = new byte[0];
    private final Set<Long> seen = new HashSet<>();

    private record Head(long seq, byte[] mac) {}

    StreamCheck(byte[] key, SealedHeads sealed) throws GeneralSecurityException {
        this.mac = Mac.getInstance("HmacSHA256");
        this.mac.init(new SecretKeySpec(key, "HmacSHA256"));
        this.sealed = sealed;
    }

    List<Finding> walk(Connection database) throws SQLException {
        readHeads(database);
        try (var query =
                database.prepareStatement(Row.QUERY, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    row(Row.of(rows));
                }
            }
        }
        finish();
        emptied();
        return findings;
    }

    private void readHeads(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select stream, seq, mac from audit_head");
                var row = query.executeQuery()) {
            while (row.next()) {
                heads.put(row.getString(1), new Head(row.getLong(2), row.getBytes(3)));
            }
        }
    }

    private void row(Row row) {
        if (!row.stream().equals(stream)) {
            finish();
            begin(row.stream());
        }
        if (row.seq() > last + 1) {
            found(last + 1, Damage.ROW_MISSING);
        } else if (row.seq() <= last || !MessageDigest.isEqual(row.previous(), lastMac)) {
            found(row.seq(), Damage.LINK_BROKEN);
        }
        if (!MessageDigest.isEqual(row.mac(), mac.doFinal(row.form()))) {
            found(row.seq(), Damage.ROW_ALTERED);
        }
        var kept = sealed.of(stream).get(row.seq());
        if (kept != null && !MessageDigest.isEqual(kept, row.mac())) {
            found(row.seq(), Damage.SEALED_ROW_ALTERED);
        }
        seen.add(row.seq());
        last = row.seq();
        lastMac = row.mac();
    }

    private void begin(String next) {
        stream = next;
        walked.add(next);
        seen.clear();
        last = 0;
        lastMac = new byte[32];
    }

    private void finish() {
        if (stream.isEmpty()) {
            return;
        }
        var head = heads.get(stream);
        if (head == null) {
            found(last, Damage.HEAD_MISSING);
        } else if (head.seq() > last) {
            found(last + 1, Damage.ROW_MISSING);
        } else if (head.seq() < last || !MessageDigest.isEqual(head.mac(), lastMac)) {
            found(head.seq(), Damage.HEAD_ALTERED);
        }
        sealed.of(stream).keySet().stream()
                .filter(seq -> !seen.contains(seq))
                .forEach(seq -> found(seq, Damage.SEALED_ROW_MISSING));
    }

    /** Streams of which nothing is left but their head or their seals. */
    private void emptied() {
        heads.keySet().stream()
                .filter(name -> !walked.contains(name))
                .sorted()
                .forEach(name -> findings.add(inStream(name, 1, Damage.ROW_MISSING)));
        sealed.all().forEach((name, rows) -> {
            if (!walked.contains(name)) {
                rows.keySet().forEach(seq -> findings.add(inStream(name, seq, Damage.SEALED_ROW_MISSING)));
            }
        });
    }

    private void found(long seq, Damage damage) {
        findings.add(inStream(stream, seq, damage));
    }
}
