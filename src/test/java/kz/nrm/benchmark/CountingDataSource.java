package kz.nrm.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements and commits while it is asked to; at other times it hands out connections as they are. */
final class CountingDataSource extends DelegatingDataSource {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
    private volatile boolean counting;

    CountingDataSource(DataSource target) {
        super(target);
    }

    /** What was sent to the database: each statement of a batch counts as one, a batch is one round trip. */
    record Count(long statements, long roundTrips, long commits, Map<String, Long> texts) {}

    void start() {
        statements.set(0);
        roundTrips.set(0);
        commits.set(0);
        texts.clear();
        counting = true;
    }

    /** The clock stands still: what happens now is not part of a step. */
    void pause() {
        counting = false;
    }

    void goOn() {
        counting = true;
    }

    Count stop() {
        counting = false;
        var byText = new ConcurrentHashMap<String, Long>();
        texts.forEach((text, times) -> byText.put(text, times.sum()));
        return new Count(statements.get(), roundTrips.get(), commits.get(), byText);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return counting ? counted(connection) : connection;
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            switch (method.getName()) {
                case "commit" -> commits.incrementAndGet();
                case "prepareStatement" -> {
                    return counted((PreparedStatement) result, PreparedStatement.class, (String) arguments[0]);
                }
                case "createStatement" -> {
                    return counted((Statement) result, Statement.class, "");
                }
                default -> {
                    return result;
                }
            }
            return result;
        });
    }

    private <T extends Statement> T counted(T statement, Class<T> type, String sql) {
        var batch = new AtomicLong();
        return proxy(type, (self, method, arguments) -> {
            var name = method.getName();
            if (name.equals("addBatch")) {
                batch.incrementAndGet();
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                count(sql, batch.getAndSet(0));
            } else if (name.startsWith("execute")) {
                count(arguments == null ? sql : String.valueOf(arguments[0]), 1);
            }
            return invoke(statement, method, arguments);
        });
    }

    private void count(String sql, long times) {
        roundTrips.incrementAndGet();
        statements.addAndGet(times);
        texts.computeIfAbsent(sql, text -> new LongAdder()).add(times);
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
