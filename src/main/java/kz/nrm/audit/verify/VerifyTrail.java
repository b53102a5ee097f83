package kz.nrm.audit.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Verifies the audit trail: {@code VerifyTrail <jdbc address> [<file of the witness>]}, with the keys and the sign-in in the environment.
 * Ends with 0 when nothing is broken, 1 when something is, 2 when it could not be verified.
 */
public final class VerifyTrail {

    private static final int BROKEN = 1;
    private static final int UNVERIFIED = 2;

    private VerifyTrail() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.getenv(), out));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: VerifyTrail <jdbc address> [<file of the witness>]");
            out.println("environment: NRM_AUDIT_KEY, NRM_AUDIT_PUBLIC_KEY, NRM_DATABASE_USER, NRM_DATABASE_PASSWORD");
            return UNVERIFIED;
        }
        try (var database = DriverManager.getConnection(
                arguments[0],
                environment.getOrDefault("NRM_DATABASE_USER", ""),
                environment.getOrDefault("NRM_DATABASE_PASSWORD", ""))) {
            var witness = arguments.length == 2 ? Files.readAllLines(Path.of(arguments[1])) : List.<String>of();
            var findings = verify(
                    database, key(environment, "NRM_AUDIT_KEY"), key(environment, "NRM_AUDIT_PUBLIC_KEY"), witness);
            findings.forEach(out::println);
            out.println(findings.isEmpty() ? "the trail is whole" : findings.size() + " places are broken");
            return findings.isEmpty() ? 0 : BROKEN;
        } catch (SQLException | IOException | GeneralSecurityException | IllegalArgumentException failed) {
            out.println("could not verify: " + failed.getMessage());
            return UNVERIFIED;
        }
    }

    /** Everything that is wrong, streams first, as of one moment. */
    static List<Finding> verify(Connection database, byte[] chainKey, byte[] publicKey, List<String> witness)
            throws SQLException, GeneralSecurityException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var sealed = SealedHeads.read(database);
        var findings = new ArrayList<>(new StreamCheck(chainKey, sealed).walk(database));
        findings.addAll(new CheckpointCheck(publicKey, sealed).walk(database, witness));
        database.rollback();
        return findings;
    }

    private static byte[] key(Map<String, String> environment, String name) {
        try {
            return Base64.getDecoder().decode(environment.getOrDefault(name, "").strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(name + " is not base 64", notBase64);
        }
    }
}
