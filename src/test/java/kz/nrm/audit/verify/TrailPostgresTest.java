package kz.nrm.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.nrm.audit.TrailDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The trail on the database of service: many writers at once, and nobody with a right to take anything back. */
class TrailPostgresTest {

    private static final int WRITERS = 6;
    private static final int EACH = 12;
    private static final List<String> STREAMS = List.of("case:A", "case:B", "case:C", "user:d");

    private static EmbeddedPostgres server;
    private static TrailDatabase base;
    private static JdbcTemplate application;

    @BeforeAll
    static void begin() throws IOException {
        server = EmbeddedPostgres.start();
        base = TrailDatabase.onPostgres(server.getJdbcUrl("postgres", "postgres"));
        base.jdbc.execute("create role nrm_app login password 'app'");
        base.jdbc.execute(Files.readString(Path.of("docs/application-role.sql")));
        var address = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        application = new JdbcTemplate(new DriverManagerDataSource(address, "nrm_app", "app"));
        base.transaction(STREAMS, new Random(1));
        base.checkpoint();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set acted_by = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_checkpoint set streams = 0",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint",
                "update audit_sealed set seq = seq + 1",
                "delete from audit_sealed",
                "truncate audit_sealed",
                "update audit_head set seq = seq - 1",
                "update audit_head set stream = stream || 'x'",
                "delete from audit_head",
                "truncate audit_head",
                "delete from audit_before_chain",
            })
    void nothing_can_be_taken_back_by_application_or_owner(String attempt) {
        assertThatThrownBy(() -> application.execute(attempt))
                .as("application")
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|only goes forward).*");
        assertThatThrownBy(() -> base.jdbc.execute(attempt))
                .as("owner")
                .rootCause()
                .hasMessageMatching("(?s).*(only grows|only goes forward).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_grows on audit_entry",
                "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return null; end'",
                "create table audit_copy (id integer)",
                "set session_replication_role = replica",
            })
    void the_application_cannot_change_the_tables_either(String attempt) {
        assertThatThrownBy(() -> application.execute(attempt))
                .rootCause()
                .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @Test
    void the_application_writes_and_reads() {
        assertThat(application.queryForObject("select count(*) from audit_entry", Long.class))
                .isPositive();
        application.update("insert into audit_witness (name, checkpoint) values ('file', 0)");
        application.update("update audit_witness set checkpoint = 1 where name = 'file'");
        application.queryForList("select stream from audit_head for update");
    }

    @Test
    void many_writers_at_once_leave_whole_chains() throws Exception {
        var work = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> write(new Random(writer)))
                .toList();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        base.checkpoint();

        var said = new ByteArrayOutputStream();
        var environment =
                Map.of("NRM_AUDIT_KEY", TrailDatabase.chainKey(), "NRM_AUDIT_PUBLIC_KEY", TrailDatabase.publicKey());
        String[] arguments = {base.address};
        VerifyTrail.run(arguments, environment, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("the trail is whole");
        assertThat(base.jdbc.queryForObject("select sum(seq) from audit_head", Long.class))
                .isGreaterThan(WRITERS * EACH * 2);
    }

    /** Streams in any order, some of them new: no two writers may wait for one another. */
    private static Void write(Random random) {
        for (var round = 0; round < EACH; round++) {
            var streams = new ArrayList<>(STREAMS);
            streams.add("before:new-" + round);
            streams.add("case:new-" + round);
            Collections.shuffle(streams, random);
            base.transaction(streams.subList(0, 3), random);
        }
        return null;
    }
}
