package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Experiment E28 of the safety handbook: somebody with every right to sign in reads what they have no work with. */
class BoughtInsiderTest extends Journey {

    @Autowired
    private Users users;

    @Autowired
    private ReadQuotaSettings settings;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String insider = "bought-" + UUID.randomUUID();

    @AfterEach
    void leaves() {
        change("update app_user set enabled = false where id = ?", insider);
        change("delete from case_read where reference like 'READ-%'");
    }

    @Test
    void the_quota_stops_oversight_is_told_and_who_saw_what_is_exact() {
        users.create(
                new UserId(insider),
                "Somebody",
                "training-2026",
                new AgencyId("AKIMAT_SOC-75"),
                Set.of(Role.CASE_MANAGER),
                true);
        var trap = honeytoken(madeUp());
        var cases = IntStream.range(0, 3)
                .mapToObj(number -> referredBy("inspector", referral()))
                .toList();
        readInTheLastHour(settings.user() - 4);

        as(insider).sees(cases.get(0));
        as(insider).sees(cases.get(0));
        assertThat(alarms("HONEYTOKEN_TOUCHED")).isEmpty();
        assertThat(search()).contains(trap);
        assertThat(alarms("HONEYTOKEN_TOUCHED"))
                .as("found by name")
                .containsExactly("auditor " + trap, "commissioner " + trap);
        as(insider).sees(trap);
        assertThat(alarms("HONEYTOKEN_TOUCHED")).as("opened").hasSize(4);
        as(insider).sees(cases.get(1));
        assertThat(alarms("READ_QUOTA_REACHED")).isEmpty();

        assertThat(as(insider).get("/api/cases/" + cases.get(2)).status()).isEqualTo(429);
        assertThat(alarms("READ_QUOTA_REACHED")).containsExactly("auditor -", "national -", "national2 -");
        as(insider).sees(trap);

        assertThat(looks(cases.get(0))).containsExactly("CaseRead", "CaseRead");
        assertThat(looks(cases.get(1))).containsExactly("CaseRead");
        assertThat(looks(cases.get(2))).containsExactly("ReadQuotaReached");
        assertThat(looks(trap)).containsExactly("CaseRead", "CaseRead");
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where acted_by = ? and what = 'PersonSearched'",
                        Integer.class,
                        insider))
                .isEqualTo(1);
    }

    private ObjectNode madeUp() {
        var person = referral();
        person.withObject("person")
                .put("familyName", "Бекмагамбетова")
                .put("givenName", "Салтанат")
                .put("birthDate", "1991-07-23");
        return person;
    }

    private String search() {
        var question = Map.of(
                "familyName",
                "Бекмагамбетова",
                "givenName",
                "Салтанат",
                "birthDate",
                "1991-07-23",
                "purpose",
                "SAME_PERSON");
        return as(insider).post("/api/person-searches", question).ok().toString();
    }

    private void readInTheLastHour(int cases) {
        var now = almaty("2026-11-16T14:20").atOffset(ZoneOffset.UTC);
        var rows = IntStream.range(0, cases)
                .mapToObj(number -> new Object[] {insider, "READ-" + number, "AKIMAT_SOC-75", now})
                .toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> database.batchUpdate(
                        "insert into case_read (reader, reference, agency, read_at) values (?, ?, ?, ?)", rows));
    }

    private List<String> alarms(String kind) {
        return database.queryForList(
                "select told || ' ' || coalesce(reference, '-') from alert where kind = ? and about = ? order by 1",
                String.class,
                kind,
                insider);
    }

    /** What the auditors are told of the insider when they ask who has seen a case. */
    private List<String> looks(String reference) {
        var looks = as("auditor")
                .get("/api/cases/" + reference + "/access-log")
                .ok()
                .get("looks");
        return StreamSupport.stream(looks.spliterator(), false)
                .filter(look -> look.get("user").asString().equals(insider))
                .map(look -> look.get("what").asString())
                .toList();
    }
}
