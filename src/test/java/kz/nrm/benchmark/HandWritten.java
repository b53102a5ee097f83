package kz.nrm.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL a step cannot do without: old work done, its deadline met, new work with its deadline, one line of the trail. */
final class HandWritten implements Contestant {

    private static final List<String> SCHEMA = List.of(
            "create table file (reference varchar(20) primary key, region varchar(20) not null, opened_at timestamptz not null)",
            "create table work (id uuid primary key, reference varchar(20) not null, task varchar(60) not null,"
                    + " agency varchar(40) not null, role varchar(30) not null, status varchar(10) not null,"
                    + " created_at timestamptz not null, due_at timestamptz not null, done_by varchar(60), done_at timestamptz)",
            "create index work_of_case on work (reference)",
            "create table deadline (id uuid primary key, work uuid not null, reference varchar(20) not null,"
                    + " kind varchar(40) not null, rule_version varchar(40) not null, status varchar(10) not null,"
                    + " start_at timestamptz not null, due_at timestamptz not null, ended_at timestamptz)",
            "create index deadline_of_work on deadline (work)",
            "create table trail (id uuid primary key, reference varchar(20) not null, what varchar(80) not null,"
                    + " acted_by varchar(60) not null, happened_at timestamptz not null)",
            "create index trail_of_case on trail (reference)");

    private final CountingDataSource database;
    private final int stepsPerCase;
    private final Map<String, Integer> left = new ConcurrentHashMap<>();

    HandWritten(CountingDataSource database, int stepsPerCase) {
        this.database = database;
        this.stepsPerCase = stepsPerCase;
        transaction(connection -> {
            for (var statement : SCHEMA) {
                run(connection, statement);
            }
        });
    }

    @Override
    public String name() {
        return "Hand-written minimum";
    }

    @Override
    public String begin(int number) {
        var key = "NRM-" + number;
        left.put(key, stepsPerCase - 1);
        transaction(connection -> {
            run(connection, "insert into file values (?, ?, ?)", key, "ALMATY", now());
            newWork(connection, key);
            trail(connection, key, "REFERRED");
        });
        return key;
    }

    @Override
    public List<String> open(String key) {
        var found = new ArrayList<String>();
        transaction(connection -> {
            try (var select =
                    connection.prepareStatement("select id from work where reference = ? and status = 'OPEN'")) {
                select.setString(1, key);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        });
        return found;
    }

    @Override
    public void complete(String key, String task) {
        var id = UUID.fromString(task);
        transaction(connection -> {
            run(
                    connection,
                    "update work set status = 'DONE', done_by = ?, done_at = ? where id = ? and status = 'OPEN'",
                    "synthetic-user",
                    now(),
                    id);
            run(connection, "update deadline set status = 'MET', ended_at = ? where work = ?", now(), id);
            if (left.merge(key, -1, Integer::sum) > 0) {
                newWork(connection, key);
            }
            trail(connection, key, "DONE");
        });
    }

    private static void newWork(Connection connection, String key) throws SQLException {
        var id = UUID.randomUUID();
        run(
                connection,
                "insert into work values (?, ?, ?, ?, ?, 'OPEN', ?, ?, null, null)",
                id,
                key,
                "Task_DecideReasonableGrounds",
                "AKIMAT_SOC-75",
                "CASE_MANAGER",
                now(),
                now());
        run(
                connection,
                "insert into deadline values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, null)",
                UUID.randomUUID(),
                id,
                key,
                "REASONABLE_GROUNDS",
                "2024-01-01",
                now(),
                now());
    }

    private static void trail(Connection connection, String key, String what) throws SQLException {
        run(
                connection,
                "insert into trail values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                key,
                what,
                "synthetic-user",
                now());
    }

    private static Timestamp now() {
        return new Timestamp(System.currentTimeMillis());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void transaction(Work work) {
        try (var connection = database.getConnection()) {
            work.in(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    @Override
    public List<String> advance(Collection<String> keys) {
        return List.of();
    }

    @Override
    public CountingDataSource database() {
        return database;
    }
}
