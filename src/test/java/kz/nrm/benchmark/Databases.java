package kz.nrm.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all, as durable as in service; each contestant has a database of its own on it. */
final class Databases implements AutoCloseable {

    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;
    private final List<HikariDataSource> pools = new ArrayList<>();

    Databases() {
        try {
            var builder = EmbeddedPostgres.builder();
            DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
            server = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes a database and returns its address; the same driver settings for everybody, those of our service profile. */
    String create(String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** The pool NRM has, for the others too. */
    CountingDataSource pool(String name) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(create(name));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(20);
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pools.add(pool);
        return new CountingDataSource(pool);
    }

    /** The settings as the server tells them. */
    String settings() {
        var jdbc = new JdbcTemplate(server.getPostgresDatabase());
        return String.join(
                ", ",
                Stream.concat(DURABILITY.stream(), Stream.of("wal_sync_method", "shared_buffers", "max_wal_size"))
                        .map(name -> name + "=" + jdbc.queryForObject("show " + name, String.class))
                        .toList());
    }

    String version() {
        var version =
                new JdbcTemplate(server.getPostgresDatabase()).queryForObject("show server_version", String.class);
        return String.valueOf(version);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
