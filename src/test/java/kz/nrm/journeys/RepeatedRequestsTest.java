package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.nrm.http.Idempotency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was sent twice on a bad line is done once, and what is kept to know that is not kept for ever. */
class RepeatedRequestsTest extends Journey {

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private JdbcTemplate database;

    @Test
    void a_key_is_known_for_thirty_days() {
        var key = UUID.randomUUID().toString();
        var referral = referral();
        var first = as("police").post("/api/referrals", referral, key).created();

        itIs("2026-12-16T14:00");
        idempotency.tidy();
        assertThat(as("police").post("/api/referrals", referral, key).created()).isEqualTo(first);

        itIs("2026-12-16T14:30");
        idempotency.tidy();
        assertThat(database.queryForObject(
                        "select count(*) from idempotency_key where idempotency_key = ?", Integer.class, key))
                .isZero();
    }
}
