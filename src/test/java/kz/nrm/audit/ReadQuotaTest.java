package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever opens too many different cases in an hour is stopped, and others are told once. */
class ReadQuotaTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private ReadQuotaSettings settings;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> created = new ArrayList<>();

    @AfterEach
    void othersReadOn() {
        created.forEach(user -> change("update app_user set enabled = false where id = '" + user + "'"));
        change("delete from case_read where reference like 'QUOTA-%'");
    }

    @Test
    void who_opens_too_many_cases_waits_and_others_are_told_once() {
        var first = referredBy("inspector", referral());
        var second = referredBy("inspector", referral());
        var manager = somebody("AKIMAT_SOC-75", Role.CASE_MANAGER);
        opened(manager, "AKIMAT_SOC-75", settings.user() - 1);

        as(manager).sees(first);
        as(manager).sees(first);
        var stopped = as(manager).get("/api/cases/" + second);

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isEqualTo("3600");
        assertThat(stopped.json().get("type").asString()).isEqualTo("/problems/read-quota");
        var page = new Browser(port).signIn(manager).get("/cases/" + second);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        as(manager).get("/api/cases/NRM-0000-0000-0000").notFound();
        assertThat(alarms("national", manager)).isEqualTo(1);
        assertThat(alarms("auditor", manager)).isEqualTo(1);
        assertThat(as("national").get("/api/alerts").text()).contains("READ_QUOTA_REACHED", manager);
        assertThat(database.queryForList(
                        "select what from audit_entry where stream = ? and reference = ?",
                        String.class,
                        "user:" + manager,
                        second))
                .containsExactly("ReadQuotaReached", "ReadQuotaReached");
        itIs("2026-11-16T15:20");
        as(manager).sees(second);
    }

    @Test
    void looking_for_persons_costs_as_much_as_opening_cases() {
        var manager = somebody("AKIMAT_SOC-75", Role.CASE_MANAGER);
        opened(manager, "AKIMAT_SOC-75", settings.user() - 1);

        assertThat(looksFor(manager, "Абенова").status()).isEqualTo(200);
        assertThat(looksFor(manager, "Абенова").status())
                .as("the same once more")
                .isEqualTo(200);
        var stopped = looksFor(manager, "Жанабаева");

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.json().get("type").asString()).isEqualTo("/problems/read-quota");
        assertThat(alarms("national", manager)).isEqualTo(1);
        assertThat(database.queryForList(
                        "select what from audit_entry where stream = ? and what like '%Search%' or stream = ? and what = 'ReadQuotaReached' order by seq",
                        String.class, "user:" + manager, "user:" + manager))
                .containsExactly("PersonSearched", "PersonSearched", "ReadQuotaReached");
    }

    private Answer looksFor(String user, String familyName) {
        return as(user).post(
                        "/api/person-searches",
                        Map.of("familyName", familyName, "givenName", "Дана", "purpose", "NEW_REFERRAL"));
    }

    @Test
    void an_agency_has_a_quota_of_its_own() {
        var reference = referredBy("inspector", referral());
        var auditor = somebody("OMBUDSMAN", Role.AUDITOR);
        opened("another", "OMBUDSMAN", settings.agency());

        assertThat(as(auditor).get("/api/cases/" + reference + "/access-log").status())
                .isEqualTo(429);
        as("manager").sees(reference);
    }

    @Test
    void requests_of_the_same_moment_do_not_slip_through() {
        var cases = IntStream.range(0, 4)
                .mapToObj(number -> referredBy("inspector", referral()))
                .toList();
        var manager = somebody("AKIMAT_SOC-75", Role.CASE_MANAGER);
        opened(manager, "AKIMAT_SOC-75", settings.user() - 1);

        var answers = cases.stream()
                .map(reference -> CompletableFuture.supplyAsync(
                        () -> as(manager).get("/api/cases/" + reference).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 429);
        assertThat(alarms("national", manager)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void users_of_one_agency_do_not_slip_through_together() {
        var cases = IntStream.range(0, 4)
                .mapToObj(number -> referredBy("inspector", referral()))
                .toList();
        var managers = IntStream.range(0, 4)
                .mapToObj(number -> somebody("AKIMAT_SOC-75", Role.CASE_MANAGER))
                .toList();
        change("delete from case_read where agency = 'AKIMAT_SOC-75'");
        opened("another", "AKIMAT_SOC-75", settings.agency() - 1);

        var answers = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> as(managers.get(number))
                        .get("/api/cases/" + cases.get(number))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 429);
    }

    private String somebody(String agency, Role role) {
        var user = new UserId("q" + UUID.randomUUID());
        users.create(user, "Somebody", "training-2026", new AgencyId(agency), Set.of(role), true);
        created.add(user.value());
        return user.value();
    }

    /** So many cases were opened just now. */
    private void opened(String reader, String agency, int cases) {
        var now = almaty("2026-11-16T14:20").atOffset(ZoneOffset.UTC);
        var rows = IntStream.range(0, cases)
                .mapToObj(number -> new Object[] {reader, "QUOTA-" + number, agency, now})
                .toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> database.batchUpdate(
                        "insert into case_read (reader, reference, agency, read_at) values (?, ?, ?, ?)", rows));
    }

    private int alarms(String told, String about) {
        return database.queryForObject(
                "select count(*) from alert where kind = 'READ_QUOTA_REACHED' and told = ? and about = ?",
                Integer.class,
                told,
                about);
    }
}
