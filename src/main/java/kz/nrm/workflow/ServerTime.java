package kz.nrm.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the database server. */
@Component
@Profile("!training")
class ServerTime implements DatabaseTime {

    private final JdbcTemplate jdbc;

    ServerTime(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        var now = jdbc.queryForObject("select current_timestamp", OffsetDateTime.class);
        if (now == null) {
            throw new IllegalStateException("the database does not tell the time");
        }
        return now.toInstant();
    }
}
