package kz.nrm.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing without locking anybody out: a bucket for each pair of address and user, and a larger one for each address. Whoever comes
 * from another address does not notice. A bucket is one number, the time until which its attempts are used up, changed in one statement
 * by the clock of the database, so that it holds across nodes.
 */
@Component
class Attempts {

    private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";
    private static final String TAKE = "update sign_in_attempt set used_until = greatest(used_until, " + NOW
            + ") + ? where id = ? and used_until <= " + NOW + " + ?";

    /** Somebody else may begin or empty the bucket between two statements. */
    private static final int ROUNDS = 10;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Attempts(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many attempts at once, and how long until one more. */
    private enum Limit {
        /** One user from one address. */
        PAIR(5, Duration.ofSeconds(30)),
        /** Everybody behind one address. */
        ADDRESS(50, Duration.ofSeconds(2));

        private final long each;
        private final long room;

        Limit(int atOnce, Duration each) {
            this.each = each.toMillis();
            this.room = this.each * (atOnce - 1);
        }
    }

    /** @throws TooManyAttempts when this pair, or this address, has used up its attempts */
    void begin(String address, String user) {
        take(Limit.ADDRESS, Sha256.of(address));
        take(Limit.PAIR, Sha256.of(address + "|" + user));
    }

    /** The password was right: this pair begins anew, and the address gets its attempt back. */
    void succeeded(String address, String user) {
        transaction.executeWithoutResult(status -> {
            database.update("delete from sign_in_attempt where id = ?", Sha256.of(address + "|" + user));
            database.update(
                    "update sign_in_attempt set used_until = used_until - ? where id = ?",
                    Limit.ADDRESS.each,
                    Sha256.of(address));
        });
    }

    /** Buckets that are full again need no row. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void tidy() {
        transaction.executeWithoutResult(
                status -> database.update("delete from sign_in_attempt where used_until < " + NOW));
    }

    private void take(Limit limit, String id) {
        for (var round = 0; round < ROUNDS; round++) {
            if (taken(limit, id)) {
                return;
            }
            var used = used(id);
            if (used.isPresent() && used.get() > limit.room) {
                throw new TooManyAttempts(Duration.ofSeconds((used.get() - limit.room) / 1000 + 1));
            }
            if (used.isEmpty() && begun(limit, id)) {
                return;
            }
        }
        throw new TooManyAttempts(Duration.ofSeconds(1));
    }

    private boolean taken(Limit limit, String id) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> database.update(TAKE, limit.each, id, limit.room) == 1));
    }

    private boolean begun(Limit limit, String id) {
        try {
            transaction.executeWithoutResult(status -> database.update(
                    "insert into sign_in_attempt (id, used_until) values (?, " + NOW + " + ?)", id, limit.each));
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** For how many milliseconds attempts are used up; empty where there is no bucket yet. */
    private Optional<Long> used(String id) {
        var found = transaction.execute(status -> database.queryForList(
                "select used_until - " + NOW + " from sign_in_attempt where id = ?", Long.class, id));
        return found == null ? Optional.empty() : found.stream().findFirst();
    }
}
