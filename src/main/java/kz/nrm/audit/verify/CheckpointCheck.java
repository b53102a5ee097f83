package kz.nrm.audit.verify;

import static kz.nrm.audit.verify.Finding.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.nrm.audit.verify.Finding.Damage;

/** Walks the checkpoints, counts their roots again, and compares them with what a witness outside has kept. */
final class CheckpointCheck {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY_HEADER = HEX.parseHex("302a300506032b6570032100");

    private final PublicKey key;
    private final SealedHeads sealed;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, String> lines = new TreeMap<>();

    CheckpointCheck(byte[] publicKey, SealedHeads sealed) throws GeneralSecurityException {
        var encoded = new byte[KEY_HEADER.length + publicKey.length];
        System.arraycopy(KEY_HEADER, 0, encoded, 0, KEY_HEADER.length);
        System.arraycopy(publicKey, 0, encoded, KEY_HEADER.length, publicKey.length);
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        this.sealed = sealed;
    }

    /** @param witness lines as the witness has them, oldest first; it may have been told some twice */
    List<Finding> walk(Connection database, List<String> witness) throws SQLException, GeneralSecurityException {
        var query = "select number, made_at, streams, root, previous, signature from audit_checkpoint order by number";
        try (var select = database.prepareStatement(query);
                var row = select.executeQuery()) {
            var expected = 1L;
            var previous = new byte[32];
            while (row.next()) {
                var number = row.getLong(1);
                for (; expected < number; expected++) {
                    found(expected, Damage.CHECKPOINT_MISSING);
                }
                previous = one(row, previous);
                expected = number + 1;
            }
        }
        witness.forEach(this::compare);
        return findings;
    }

    private byte[] one(ResultSet row, byte[] previous) throws SQLException, GeneralSecurityException {
        var number = row.getLong(1);
        var time = row.getObject(2, OffsetDateTime.class).toInstant();
        var statement = "nrm-checkpoint-1 %d %d %d %s %s"
                .formatted(
                        number,
                        time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000,
                        row.getInt(3),
                        HEX.formatHex(row.getBytes(4)),
                        HEX.formatHex(row.getBytes(5)));
        var streams = sealed.advance(number);
        var right = MessageDigest.isEqual(row.getBytes(5), previous)
                && signed(statement, row.getBytes(6))
                && streams == row.getInt(3)
                && MessageDigest.isEqual(row.getBytes(4), sealed.root());
        if (!right) {
            found(number, Damage.CHECKPOINT_ALTERED);
        }
        var line = statement + " " + HEX.formatHex(row.getBytes(6));
        lines.put(number, line);
        return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean signed(String statement, byte[] signature) throws GeneralSecurityException {
        if (signature.length != 64) {
            return false;
        }
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(statement.getBytes(StandardCharsets.US_ASCII));
        return check.verify(signature);
    }

    private void compare(String line) {
        var parts = line.split(" ");
        if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("the witness has a line that is no checkpoint");
        }
        var number = Long.parseLong(parts[1]);
        var ours = lines.get(number);
        if (ours == null) {
            found(number, Damage.CHECKPOINT_MISSING);
        } else if (!ours.equals(line)) {
            found(number, Damage.WITNESS_DIFFERS);
        }
    }

    private void found(long number, Damage damage) {
        var finding = checkpoint(number, damage);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
