package kz.nrm.audit;

import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.nrm.access.Actors;
import kz.nrm.access.Users;
import kz.nrm.access.Watchers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the trail alone, on a fresh database in memory, and what writes them. */
public final class TrailDatabase {

    private static final String KEY =
            Base64.getEncoder().encodeToString("a key of 32 bytes for tests only".getBytes(StandardCharsets.UTF_8));
    static final AuditSettings SETTINGS = new AuditSettings(
            KEY,
            KEY,
            "node",
            new AuditSettings.Checkpoints(Duration.ofMinutes(1)),
            new AuditSettings.Witness("", "", Duration.ofMinutes(10)));

    private static final String[] TABLES = {"h2/V50__audit_chain.sql", "h2/V50_1__audit_checkpoint.sql"};
    private static final String[] LATER = {"V65__purpose.sql", "V75__witness_alarm.sql"};

    public final String address;
    public final JdbcTemplate jdbc;
    final PlatformTransactionManager transactions;
    final TransactionTemplate transaction;
    static final DenialSettings DENIALS =
            new DenialSettings(3, Duration.ofMinutes(10), "a test", LocalDate.of(2026, 11, 1), false);

    final Watchers watchers = mock(Watchers.class);
    final Origins origins = new Origins(new Actors(), mock(Users.class), SETTINGS);
    final AuditTrail trail;
    final Checkpoints checkpoints;

    private TrailDatabase(String address, DataSource database, String... scripts) {
        this.address = address;
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        var rows = new TrailRows(jdbc, new Chain(SETTINGS));
        this.trail = new AuditTrail(rows, new RepeatedDenials(rows, watchers, DENIALS, jdbc), origins, transactions);
        this.checkpoints = new Checkpoints(jdbc, transactions, rows, new CheckpointKey(SETTINGS));
        jdbc.execute("create table audit_entry (reference varchar(20))");
        jdbc.execute("create index audit_entry_reference on audit_entry (reference)");
        var populator = new ResourceDatabasePopulator();
        Stream.concat(
                        Stream.of(scripts).map("db/vendor/"::concat),
                        Stream.of(LATER).map("db/migration/"::concat))
                .map(ClassPathResource::new)
                .forEach(populator::addScript);
        populator.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        populator.execute(database);
    }

    /** Without what keeps its owner from changing it: whoever has the disk has taken that away. */
    public static TrailDatabase inMemory() {
        return onH2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", TABLES);
    }

    /** As the application makes it. */
    static TrailDatabase onlyGrowing() {
        return onH2(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                TABLES[0],
                TABLES[1],
                "h2/V64_1__audit_append_only.sql");
    }

    /** A copy that lies in a file, as somebody else verifies it. */
    public static TrailDatabase inFile(Path file) {
        return onH2("jdbc:h2:file:" + file, TABLES);
    }

    private static TrailDatabase onH2(String address, String... scripts) {
        return new TrailDatabase(address, new SingleConnectionDataSource(address, true), scripts);
    }

    /** @param address of an empty database */
    public static TrailDatabase onPostgres(String address) {
        return new TrailDatabase(
                address,
                new DriverManagerDataSource(address),
                "postgresql/V50__audit_chain.sql",
                "postgresql/V50_1__audit_checkpoint.sql",
                "postgresql/V50_2__audit_append_only.sql");
    }

    public static String chainKey() {
        return KEY;
    }

    public static String publicKey() {
        return new CheckpointKey(SETTINGS).publicKey();
    }

    /** A transaction with some rows in some of these streams. */
    public void transaction(List<String> streams, Random random) {
        transaction.executeWithoutResult(status -> {
            for (var stream : streams) {
                trail.write(entry(stream, random));
                if (random.nextBoolean()) {
                    trail.write(entry(stream, random));
                }
            }
        });
    }

    /** @return the line for the witness */
    public String checkpoint() {
        return checkpoints.make(Duration.ZERO).orElseThrow().line();
    }

    private static Entry entry(String stream, Random random) {
        var at = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000_000));
        var origin = new Origin(
                pick(random, "manager", "police", "system"),
                maybe(random, "CASE_MANAGER FIRST_RESPONDER"),
                maybe(random, "COORD-75"),
                maybe(random, "0123456789abcdef"),
                "node-1",
                maybe(random, "GET /api/cases/{reference}"),
                maybe(random, "цель Ә"),
                maybe(random, "HELP COORDINATE"),
                maybe(random, new UUID(random.nextLong(), random.nextLong()).toString()));
        var what = pick(random, "CaseRead", "CaseMoved", "ListRead");
        return new Entry(
                stream,
                maybe(random, "NRM-0000-0000-0000"),
                what,
                pick(random, Entry.Result.DONE, Entry.Result.SHOWN),
                origin,
                maybe(random, "IDENTITY STATUS"),
                random.nextBoolean() ? random.nextInt(100) : null,
                at);
    }

    private static @Nullable String maybe(Random random, String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A database without history again. */
    public void clear() {
        for (var table : List.of("audit_entry", "audit_head", "audit_checkpoint", "audit_sealed", "audit_witness")) {
            jdbc.update("delete from " + table);
        }
    }

    List<String> written() {
        return jdbc.queryForList("select what from audit_entry order by stream, seq", String.class);
    }
}
