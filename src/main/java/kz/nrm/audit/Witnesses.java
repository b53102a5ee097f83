package kz.nrm.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands every checkpoint to every witness, in their order, until it is taken. No call to one is made inside a transaction. */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final int AT_ONCE = 500;

    private final List<Witness> all;
    private final Checkpoints checkpoints;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Duration patience;
    private final LongSupplier nanoTime;

    /** Since when a witness does not take what it is told, in nanoseconds. */
    private final Map<String, Long> silentSince = new ConcurrentHashMap<>();

    @Autowired
    Witnesses(
            AuditSettings settings,
            Checkpoints checkpoints,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this(of(settings), settings.witness().alarmAfter(), checkpoints, database, transactions, System::nanoTime);
    }

    Witnesses(
            List<Witness> all,
            Duration patience,
            Checkpoints checkpoints,
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            LongSupplier nanoTime) {
        this.all = all;
        this.patience = patience;
        this.checkpoints = checkpoints;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.nanoTime = nanoTime;
    }

    private static List<Witness> of(AuditSettings settings) {
        var witness = settings.witness();
        var found = new ArrayList<Witness>();
        if (!witness.file().isBlank()) {
            found.add(new FileWitness(Path.of(witness.file())));
        }
        if (!witness.url().isBlank()) {
            found.add(new HttpWitness(URI.create(witness.url())));
        }
        return found;
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Of all of them, in order. */
    List<String> names() {
        return all.stream().map(Witness::name).sorted().toList();
    }

    void tell() {
        all.forEach(this::tell);
    }

    /** Names of the witnesses that have been out of reach for too long. */
    List<String> lost() {
        return silentSince.entrySet().stream()
                .filter(silent -> silence(silent.getValue()).compareTo(patience) > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void tell(Witness witness) {
        try {
            for (var checkpoint : checkpoints.after(told(witness), AT_ONCE)) {
                witness.tell(checkpoint.line());
                told(witness, checkpoint.number());
            }
            silentSince.remove(witness.name());
        } catch (IOException unreachable) {
            var since = silentSince.computeIfAbsent(witness.name(), any -> nanoTime.getAsLong());
            if (silence(since).compareTo(patience) > 0) {
                LOG.error(
                        "ALARM: witness \"{}\" of the audit trail has been out of reach for {} min",
                        witness.name(),
                        silence(since).toMinutes());
            } else {
                LOG.warn("witness \"{}\" of the audit trail does not take a checkpoint", witness.name());
            }
        }
    }

    private Duration silence(long since) {
        return Duration.ofNanos(nanoTime.getAsLong() - since);
    }

    private long told(Witness witness) {
        return database
                .queryForList("select checkpoint from audit_witness where name = ?", Long.class, witness.name())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private void told(Witness witness, long number) {
        transaction.executeWithoutResult(status -> {
            if (database.update(
                            "update audit_witness set checkpoint = ?, alarmed_at = null where name = ?",
                            number,
                            witness.name())
                    == 0) {
                database.update("insert into audit_witness (name, checkpoint) values (?, ?)", witness.name(), number);
            }
        });
    }
}
