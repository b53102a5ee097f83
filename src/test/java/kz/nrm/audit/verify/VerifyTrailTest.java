package kz.nrm.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.nrm.audit.TrailDatabase;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Experiment E22 of the safety handbook: whatever is bent is found, with its place; what is whole raises no alarm. */
class VerifyTrailTest {

    private static final int TIMES = 100;
    private static final int HISTORIES = 1_000;
    private static final TrailDatabase BASE = TrailDatabase.inMemory();

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void every_kind_of_tampering_is_found_with_its_place(Tampering tampering) {
        for (var seed = 0; seed < TIMES; seed++) {
            var history = new History(BASE, seed);
            var expected = tampering.in(history);
            assertThat(history.verified()).as("%s %d", tampering, seed).contains(expected);
        }
    }

    @Test
    void a_thousand_histories_raise_no_alarm() {
        for (var seed = TIMES; seed < TIMES + HISTORIES; seed++) {
            var history = new History(BASE, seed);
            if (seed % 2 == 0) {
                history.goOn();
                history.seal();
            }
            if (seed % 3 == 0) {
                history.goOn();
            }
            assertThat(history.verified()).as("history %d", seed).isEmpty();
        }
    }

    @Test
    void the_program_says_what_it_found_and_ends_accordingly(@TempDir Path folder) throws IOException {
        var base = TrailDatabase.inMemory();
        base.transaction(List.of("case:A"), new Random(1));
        var witness = folder.resolve("witness");
        Files.writeString(witness, base.checkpoint() + "\n");
        var environment =
                Map.of("NRM_AUDIT_KEY", TrailDatabase.chainKey(), "NRM_AUDIT_PUBLIC_KEY", TrailDatabase.publicKey());
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] arguments = {base.address, witness.toString()};

        assertThat(VerifyTrail.run(arguments, environment, out)).isZero();
        base.jdbc.update("update audit_entry set acted_by = 'nobody' where seq = 1");
        assertThat(VerifyTrail.run(arguments, environment, out)).isEqualTo(1);
        assertThat(VerifyTrail.run(arguments, Map.of(), out)).isEqualTo(2);
        assertThat(VerifyTrail.run(new String[0], environment, out)).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("the trail is whole", "ROW_ALTERED case:A row 1: ", "1 places are broken", "usage: ");
    }

    @Test
    void it_runs_apart_from_the_application_on_a_copy_that_was_bent(@TempDir Path folder) throws Exception {
        var copy = folder.resolve("copy");
        var witness = folder.resolve("witness");
        var base = TrailDatabase.inFile(copy);
        base.transaction(List.of("case:A", "case:B"), new Random(1));
        Files.writeString(witness, base.checkpoint() + "\n");
        base.jdbc.execute("shutdown");
        assertThat(apart(copy, witness)).isEqualTo(new Ended(0, List.of("the trail is whole")));

        try (var disk = DriverManager.getConnection("jdbc:h2:file:" + copy)) {
            disk.createStatement().execute("update audit_entry set door = 'GET /' where stream = 'case:B' and seq = 1");
        }

        var ended = apart(copy, witness);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said().get(0)).startsWith("ROW_ALTERED case:B row 1: ");
        assertThat(ended.said()).endsWith("1 places are broken").hasSize(2);
        assertThat(apart(folder.resolve("nothing"), witness).code()).isEqualTo(2);
    }

    private record Ended(int code, List<String> said) {}

    /** A process of its own that is given nothing but the verifier's own classes and the driver of the database. */
    private static Ended apart(Path copy, Path witness) throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home(VerifyTrail.class) + File.pathSeparator + home(Driver.class),
                VerifyTrail.class.getName(),
                "jdbc:h2:file:" + copy + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                witness.toString());
        command.environment().remove("JAVA_TOOL_OPTIONS");
        command.environment().put("NRM_AUDIT_KEY", TrailDatabase.chainKey());
        command.environment().put("NRM_AUDIT_PUBLIC_KEY", TrailDatabase.publicKey());
        var running = command.redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(running.waitFor(), said.lines().toList());
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
