package kz.nrm.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;

/**
 * What the database itself asks for, in milliseconds: nothing that talks to it can be faster.
 *
 * @param roundTrip median of the shortest question and its answer
 * @param commit    median of the commit of one row
 */
record Floor(double roundTrip, double commit) {

    private static final int TIMES = 400;

    static Floor of(CountingDataSource database) {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table if not exists floor (id integer)");
            }
            connection.commit();
            median(connection, Floor::roundTrip);
            return new Floor(median(connection, Floor::roundTrip), median(connection, Floor::commit));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double median(Connection connection, Probe probe) {
        return Median.of(LongStream.range(0, TIMES)
                .mapToDouble(i -> probe.nanos(connection) / 1e6)
                .boxed()
                .toList());
    }

    private static long roundTrip(Connection connection) {
        try (var statement = connection.prepareStatement("select 1")) {
            var from = System.nanoTime();
            statement.execute();
            return System.nanoTime() - from;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long commit(Connection connection) {
        try (var statement = connection.prepareStatement("insert into floor values (1)")) {
            statement.execute();
            var from = System.nanoTime();
            connection.commit();
            return System.nanoTime() - from;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Probe {
        long nanos(Connection connection);
    }
}
