package kz.nrm.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.TrailSeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database says of the last checkpoint and of what each witness took; the same on every node. */
@Component
@Transactional(readOnly = true)
class SealedTrail implements TrailSeal {

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final JdbcTemplate database;

    SealedTrail(Checkpoints checkpoints, Witnesses witnesses, JdbcTemplate database) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.database = database;
    }

    @Override
    public Optional<Checkpoint> last() {
        return checkpoints.last().map(last -> new Checkpoint(last.number(), last.madeAt()));
    }

    @Override
    public List<Witness> witnesses() {
        return witnesses.names().stream().map(this::witness).toList();
    }

    private Witness witness(String name) {
        return database
                .query(
                        "select checkpoint, alarmed_at from audit_witness where name = ?",
                        (row, number) -> {
                            var lost = row.getObject(2, OffsetDateTime.class);
                            return new Witness(name, row.getLong(1), lost == null ? null : lost.toInstant());
                        },
                        name)
                .stream()
                .findFirst()
                .orElseGet(() -> new Witness(name, 0, null));
    }
}
