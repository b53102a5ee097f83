package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever tries the doors of many cases is told of at once: to national coordination and the auditors, and once. */
class MassDenialTest extends Journey {

    @Autowired
    private Users users;

    @Autowired
    private DenialSettings settings;

    @Autowired
    private JdbcTemplate database;

    private final UserId curious = new UserId("d" + UUID.randomUUID());

    @BeforeEach
    void somebodyNew() {
        users.create(curious, "Somebody", "training-2026", new AgencyId("MIA_OC-75"), Set.of(Role.INVESTIGATOR), true);
    }

    @AfterEach
    void theyLeave() {
        change("update app_user set enabled = false where id = ?", curious.value());
    }

    @Test
    void who_tries_many_doors_is_told_of_once() {
        for (var attempt = 1; attempt < settings.denials(); attempt++) {
            tries();
        }
        assertThat(alarms("auditor")).isZero();

        tries();
        tries();

        assertThat(alarms("auditor")).isEqualTo(1);
        assertThat(alarms("national")).isEqualTo(1);
        assertThat(as("auditor").get("/api/alerts").text()).contains("MASS_DENIAL", curious.value());
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void attempts_of_the_same_moment_are_one_alarm() {
        for (var attempt = 1; attempt < settings.denials(); attempt++) {
            tries();
        }

        // as many as may show a password at the same moment
        var attempts = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.runAsync(this::tries))
                .toList();
        attempts.forEach(CompletableFuture::join);

        assertThat(alarms("auditor")).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
    }

    private void tries() {
        as(curious.value()).get("/api/cases/" + CaseReference.random()).notFound();
    }

    private int alarms(String told) {
        return database.queryForObject(
                "select count(*) from alert where kind = 'MASS_DENIAL' and told = ? and about = ?",
                Integer.class,
                told,
                curious.value());
    }

    private int told() {
        return database.queryForObject(
                "select count(*) from audit_entry where stream = ? and what = 'MassDenial'",
                Integer.class,
                "user:" + curious);
    }
}
