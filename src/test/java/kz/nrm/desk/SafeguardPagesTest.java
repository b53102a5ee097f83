package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Authenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What protects a case can be done and seen on pages: who looked, shutting somebody out, emergencies, erasure, alerts. */
class SafeguardPagesTest extends Journey {

    private static final String WHY = "The person names somebody there as one who took part.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    private final UserId emergency = new UserId("g" + UUID.randomUUID());
    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = referredBy("police", referral());
        accepted(reference);
    }

    @AfterEach
    void theyLeave() {
        change("update app_user set enabled = false where id = ?", emergency.value());
    }

    @Test
    void whoHasSeenThisIsToldWithoutWhatTheyRead() {
        as("social2").sees(reference);
        var browser = new Browser(port).signIn("manager");
        var address = "/cases/" + reference + "/access-log";

        browser.get(address);
        assertThat(browser.page())
                .contains("Second social worker (demo)", "Социальный работник", "Открыли дело", "Личность");
        browser.get(address + "?compartment=MEDICAL");
        assertThat(browser.page()).contains("За эти дни никто не смотрел.");
        assertThat(browser.get(address + "?from=2026-11-20&to=2026-11-10").statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#to\"", "Последний день не может быть раньше первого.");
        assertThat(browser.get(address + "?from=once").statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#from\"", "value=\"once\"");

        assertThat(new Browser(port).signIn("auditor").get(address).body())
                .contains("Second social worker (demo)")
                .doesNotContain("href=\"/cases/" + reference + "/timeline\"");
        assertThat(new Browser(port).signIn("social2").get(address).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatMovesIsShownBeforeSomebodyIsShutOutByTwo() {
        var task = as("police").taskId(reference, "Task_DecideReasonableGrounds");
        var browser = new Browser(port).signIn("coordinator");
        var address = "/cases/" + reference + "/exclusions";
        browser.get(address);
        assertThat(browser.page()).contains("Ни для кого.");

        assertThat(browser.post(address + "/preview", Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-agency\"");
        browser.post(address + "/preview", Map.of("agency", "MIA_OC-75"));
        assertThat(browser.page())
                .contains("Что переместится", "Решить, есть ли разумные основания", "нет участия")
                .contains("name=\"agency\" value=\"MIA_OC-75\"");
        assertThat(browser.post(address, Map.of("agency", "MIA_OC-75", "reasons", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains(">short</textarea>", "Решить, есть ли разумные основания");
        browser.post(address, Map.of("agency", "MIA_OC-75", "reasons", WHY));
        assertThat(browser.page()).contains("Предложено. Решит второй из другого региона.", "Предложено закрыть");
        assertThat(as("police").get("/api/tasks/" + task).status()).isEqualTo(200);

        var one = browser.links("/exclusions/[0-9a-f-]+").get(0);
        browser.get(one);
        browser.post(one + "/approval", Map.of());
        assertThat(browser.page()).contains("role=\"alert\"").doesNotContain("Согласие записано.");
        var second = new Browser(port).signIn("coordinator79");
        second.get("/exclusions");
        second.get(second.links(one).get(0));
        assertThat(second.page()).contains(WHY, "Что переместится");
        second.post(one + "/approval", Map.of());
        assertThat(second.page()).contains("Согласие записано.");
        assertThat(as("police").get("/api/tasks/" + task).status()).isEqualTo(404);

        browser.get(one);
        browser.post(one + "/removal", Map.of("reasons", WHY));
        assertThat(browser.page()).contains("Закрыто; предложено открыть");
        second.get(one);
        second.post(one + "/rejection", Map.of());
        assertThat(second.page()).contains("Отказ записан.");
        assertThat(new Browser(port).signIn("manager").get("/exclusions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void inAnEmergencyItOpensForAnHourAndIsReviewed() {
        users.create(
                emergency,
                "Somebody",
                "training-2026",
                new AgencyId("COORD-75"),
                Set.of(Role.COORDINATOR_REGION),
                true);
        var authenticator = new Authenticator(application, emergency).enrol();
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("username", emergency.value(), "password", "training-2026"));
        browser.post("/second-factor", Map.of("code", authenticator.code(1)));
        var address = "/cases/" + reference + "/break-glass";
        browser.get(address);
        assertThat(browser.page()).contains("60 минут", "национальный координатор и аудитор");

        var entered = Map.of("compartment", "IDENTITY", "reason", "LIFE_IN_DANGER", "why", WHY);
        assertThat(browser.post(address, entered).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains(WHY, "href=\"#f-factorCode\"");
        var coded = new HashMap<>(entered);
        coded.put("factorCode", "000000");
        assertThat(browser.post(address, coded).statusCode()).isEqualTo(422);
        assertThat(browser.page()).contains(WHY, "href=\"#f-factorCode\"", "Код второго фактора: Код не указан");
        itIs("2026-11-16T14:30");
        coded.put("factorCode", authenticator.code(1));
        browser.post(address, coded);
        assertThat(browser.page()).contains("Открыто на 60 минут.");

        var auditor = new Browser(port).signIn("auditor");
        auditor.get("/alerts");
        assertThat(auditor.page()).contains("экстренно открыл", "новое", reference);
        var read = auditor.page().replaceFirst("(?s).*?action=\"(/alerts/[^\"]+/read)\".*", "$1");
        auditor.post(read, Map.of());
        assertThat(auditor.page()).contains("Отмечено как прочитанное.");
        auditor.get("/break-glass");
        assertThat(auditor.page()).contains(WHY, "Ждёт проверки");
        var review = auditor.page().replaceFirst("(?s).*?action=\"(/break-glass/[^\"]+/review)\".*", "$1");
        assertThat(auditor.post(review, Map.of("findings", "The hospital confirms it."))
                        .statusCode())
                .isEqualTo(422);
        assertThat(auditor.page()).contains("href=\"#f-verdict\"", "The hospital confirms it.");
        auditor.post(review, Map.of("verdict", "JUSTIFIED", "findings", "The hospital confirms the call."));
        assertThat(auditor.page()).contains("Проверка записана.", "Оправдано");
    }

    @Test
    void aHoldStopsErasureAndEachTakesTwo() {
        var browser = new Browser(port).signIn("coordinator");
        var address = "/cases/" + reference;
        browser.get(address + "/erasure");
        assertThat(browser.page()).contains("Запрета нет.", "Удаление необратимо.");

        browser.post(address + "/legal-hold", Map.of());
        assertThat(browser.page()).contains("Выберите один из ответов.");
        browser.post(address + "/legal-hold", Map.of("basis", "COURT_CASE"));
        assertThat(browser.page()).contains("Удаление запрещено.", "Идёт судебное дело");
        browser.post(address + "/erasure", Map.of("ground", "PERSONS_WISH"));
        assertThat(browser.page()).contains("role=\"alert\"").doesNotContain("Ждёт второго решения");
        browser.post(address + "/legal-hold/release", Map.of());
        assertThat(browser.page()).contains("Согласиться снять запрет");
        browser.post(address + "/legal-hold/release/approval", Map.of());
        assertThat(browser.page()).doesNotContain("Запрет снят.");

        var second = new Browser(port).signIn("national");
        second.get(address + "/erasure");
        second.post(address + "/legal-hold/release/approval", Map.of());
        assertThat(second.page()).contains("Запрет снят.", "Запрета нет.");
    }

    @Test
    void whoWasShownAnAddressThatBecameKnownStandsOnOnePage() {
        as("police").does(reference, "Task_DecideReasonableGrounds");
        movesIntoShelter(reference);
        as("shelter").sees(reference);
        var browser = new Browser(port).signIn("coordinator");
        var address = "/cases/" + reference + "/shelter-readers";
        browser.get(address);
        var report = browser.links("/cases/[^\"]+/events/shelter-compromised");
        assertThat(report).hasSize(1);

        browser.get(report.get(0));
        browser.post(report.get(0), Map.of("what", "A car stood at the gate."));
        browser.get(address);
        assertThat(browser.page()).contains("Shelter worker (demo)", "просмотр");
        for (var user : List.of("manager", "police")) {
            assertThat(new Browser(port).signIn(user).get(address).statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
    }
}
