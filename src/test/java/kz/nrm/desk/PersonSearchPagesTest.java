package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * One woman is referred twice, in two alphabets. On the pages she is found before a third case is begun, her two cases are laid side by side,
 * merged by two people of two agencies and separated again; whoever may not know of her sees the page of somebody nobody knows.
 */
class PersonSearchPagesTest extends Journey {

    private static final String SEARCH = "/person-searches";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private static LocalDate lastBorn = LocalDate.of(1999, 3, 1);

    private LocalDate born = lastBorn;
    private String older = "";
    private String newer = "";
    private Browser manager;

    @BeforeEach
    void aWomanIsReferredTwice() {
        lastBorn = lastBorn.plusDays(1);
        born = lastBorn;
        older = referredBy("inspector", woman("Қанатбекова", "Әйгерім"));
        hoursPass(2);
        newer = referredBy("police", woman("Kanatbekova", "Aigerim"));
        manager = new Browser(port).signIn("manager");
    }

    @Test
    void sheIsFoundInEitherAlphabetBeforeAThirdCaseIsBegun() {
        manager.get("/cases");
        assertThat(manager.links(SEARCH)).hasSize(1);
        manager.get("/referrals");
        assertThat(manager.links(SEARCH)).hasSize(1);
        for (var language : List.of("kk", "ru", "en")) {
            manager.get(SEARCH + "?lang=" + language);

            var answer = search(manager, "Канатбекова", "Айгерим");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.uri().getQuery()).isNull();
            assertThat(manager.links("/cases/NRM[-0-9A-Z]+")).contains("/cases/" + older, "/cases/" + newer);
            assertThat(manager.page()).contains("<a class=\"btn btn-primary\" href=\"/referrals\">");
            assertThat(listed())
                    .contains("K… A… 1999", "Қ… Ә… 1999")
                    .doesNotContain("анатбеков", "anatbekov", born.toString());
            assertThat(manager.page()).doesNotContain("desk.persons", "desk.compare", "??");
        }
    }

    @Test
    void thatSomebodyLookedStandsInTheTrailAndNothingOfWhatTheyTyped() {
        var before = trail();
        manager.get(SEARCH);
        search(manager, "Канатбекова", "Айгерим");

        var looked = database.queryForList(
                "select acted_by, door, why, cases from audit_entry where what = 'PersonSearched' order by written_at desc limit 1");
        assertThat(trail()).isEqualTo(before + 1);
        assertThat(looked.toString())
                .contains("manager", "POST /person-searches", "NEW_REFERRAL terms ")
                .doesNotContain("Канатбекова", "Айгерим");
    }

    @Test
    void aHiddenCaseLeavesThePageOfSomebodyNobodyKnows() {
        var elsewhere = new Browser(port).signIn("social10");
        elsewhere.get(SEARCH);
        var hidden = search(elsewhere, "Қанатбекова", "Әйгерім");
        elsewhere.get(SEARCH);
        var unknown = search(elsewhere, "Жоқбаева", "Ешкім");

        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(plain(hidden).replace("Қанатбекова", "*").replace("Әйгерім", "*"))
                .contains("Среди открытых вам дел подходящего нет")
                .isEqualTo(plain(unknown).replace("Жоқбаева", "*").replace("Ешкім", "*"));
    }

    @Test
    void whoeverRefersFromOutsideFindsNeitherThePageNorTheWayToIt() {
        for (var user : List.of("police", "inspector", "national")) {
            var outside = new Browser(port).signIn(user);
            assertThat(outside.get(SEARCH).statusCode()).as(user).isEqualTo(409);
            outside.get("/referrals");
            assertThat(outside.links(SEARCH)).as(user).isEmpty();
            var known = search(outside, "Қанатбекова", "Әйгерім");
            outside.get("/referrals");
            var unknown = search(outside, "Жоқбаева", "Ешкім");
            assertThat(known.statusCode()).as(user).isEqualTo(409);
            assertThat(plain(known)).as(user).isEqualTo(plain(unknown));
        }
    }

    @Test
    void oneTraitOrNoReasonIsSaidAtItsFieldAndNothingIsLost() {
        var before = trail();
        manager.get(SEARCH);
        var wrong = manager.post(SEARCH, Map.of("familyName", "Ким", "birthDate", "gestern"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(manager.page()).contains("href=\"#f-searchPurpose\"", "href=\"#f-birthDate\"", "value=\"Ким\"");

        wrong = manager.post(SEARCH, Map.of("familyName", "Ким", "searchPurpose", "PERSON_ASKS"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(manager.page()).contains("Назовите", "href=\"#f-familyName\"");
        assertThat(trail()).isEqualTo(before);
    }

    @Test
    void fromTheReferralThatIsTakenUpToTheMergeAndBack() {
        manager.get("/tasks/" + as("manager").taskId(newer, "Task_AcceptReferral"));
        manager.get(manager.links("/cases/" + newer + "/comparison").get(0));
        assertThat(manager.links(Pattern.quote(pair(newer, older)))).hasSize(1);
        manager.get(pair(newer, older));
        assertThat(manager.page()).contains("Предложить объединить").doesNotContain("Предложить разделить");

        assertThat(manager.post(pair(newer, older), Map.of()).uri()).hasPath("/cases/" + newer + "/comparison");
        assertThat(manager.page())
                .contains("Предложено. Решает сотрудник другого органа.", "Это предложили вы сами")
                .doesNotContain("Предложить объединить");

        var coordinator = approvedBy("coordinator");
        assertThat(as("manager").sees(newer).get("leadsTo").asString()).isEqualTo(older);

        manager.get("/cases/" + older);
        manager.get(manager.links(Pattern.quote(pair(older, newer))).get(0));
        assertThat(manager.page()).contains("Объединены: оба дела считаются делами одного человека");
        manager.post(separation(older, newer), Map.of());
        assertThat(manager.page()).contains("Предложено разделить. Решает сотрудник другого органа.");
        manager.post(separation(older, newer), Map.of());
        assertThat(manager.page()).contains("Эти дела не объединены");

        coordinator.get(pair(newer, older));
        assertThat(coordinator.links("/approvals")).isNotEmpty();
        approvedBy("coordinator");
        assertThat(as("manager").sees(newer).has("leadsTo")).isFalse();
        manager.get("/cases/" + newer + "/comparison");
        assertThat(manager.page()).contains("Были объединены, снова разделены");
        manager.get(pair(newer, older));
        assertThat(manager.page()).contains("Предложить объединить");
    }

    @Test
    void whatWaitsAlreadyIsNotProposedOnceMore() {
        manager.get(pair(newer, older));
        var social = new Browser(port).signIn("social");
        social.get(pair(older, newer));
        manager.post(pair(newer, older), Map.of());

        assertThat(social.post(pair(older, newer), Map.of()).statusCode()).isEqualTo(422);
        assertThat(social.page()).contains("Одно из этих дел уже объединено");
        assertThat(database.queryForObject(
                        "select count(*) from case_merge where newer = ? and older = ?", Integer.class, newer, older))
                .isEqualTo(1);
    }

    @Test
    void whoeverDoesNotDecideIsNotAskedAndWhoeverMayNotOpenBothFindsNothing() {
        var police = new Browser(port).signIn("police");
        police.get("/cases/" + newer);
        var hidden = police.post(pair(newer, older), Map.of());
        police.get("/cases/" + newer);
        var unknown = police.post(pair(newer, "NRM-0000-0000-0000"), Map.of());
        assertThat(hidden.statusCode()).isGreaterThanOrEqualTo(400).isEqualTo(unknown.statusCode());
        assertThat(plain(hidden)).isEqualTo(plain(unknown));
        assertThat(police.get("/cases/" + newer + "/comparison").body()).doesNotContain(older);

        var elsewhere = new Browser(port).signIn("social10");
        assertThat(elsewhere.get("/cases/" + newer + "/comparison").statusCode())
                .isEqualTo(404);

        var coordinator = new Browser(port).signIn("coordinator");
        coordinator.get("/cases/" + newer + "/comparison");
        assertThat(coordinator.page())
                .contains("Кто этот человек, вам не открыто")
                .doesNotContain(older);
        coordinator.get(pair(newer, older));
        assertThat(coordinator.page()).contains("Предложить объединить").doesNotContain("K…");
        assertThat(database.queryForObject("select count(*) from case_merge where newer = ?", Integer.class, newer))
                .isZero();
    }

    @Test
    void whatIsNoReferenceComesBackWithTheRule() {
        var manager = new Browser(port).signIn("manager");
        var again = manager.get("/cases/" + newer + "/comparison?with=NRM-12");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Номер дела неверен", "value=\"NRM-12\"", "aria-invalid=\"true\"");
        assertThat(manager.get("/cases/" + newer + "/comparison").body()).doesNotContain("aria-invalid");
    }

    private Browser approvedBy(String user) {
        var other = new Browser(port).signIn(user);
        other.get("/approvals");
        var id = database.queryForObject(
                "select id from case_merge where newer = ? and older = ?", String.class, newer, older);
        other.post("/approvals/merges/" + id + "/approval", Map.of());
        assertThat(other.page()).contains("role=\"status\"");
        return other;
    }

    private HttpResponse<String> search(Browser browser, String family, String given) {
        var question = new HashMap<String, String>();
        question.put("familyName", family);
        question.put("givenName", given);
        question.put("birthDate", born.toString());
        question.put("iin", "");
        question.put("contact", "");
        question.put("searchPurpose", "NEW_REFERRAL");
        return browser.post(SEARCH, question);
    }

    /** What stands under the heading of the result. */
    private String listed() {
        return manager.page().replaceFirst("(?s).*<table", "").replaceFirst("(?s)</table>.*", "");
    }

    /** A page without what is made anew for each answer. */
    private static String plain(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "")
                .replaceAll("<code>[0-9a-f-]{36}</code>", "");
    }

    private int trail() {
        return database.queryForObject("select count(*) from audit_entry where what = 'PersonSearched'", Integer.class);
    }

    private static String pair(String one, String other) {
        return "/cases/" + one + "/comparison?with=" + other;
    }

    private static String separation(String one, String other) {
        return "/cases/" + one + "/comparison/separation?with=" + other;
    }

    private ObjectNode woman(String family, String given) {
        var referral = referral();
        referral.withObject("person")
                .put("familyName", family)
                .put("givenName", given)
                .put("sex", "FEMALE")
                .put("birthDate", born.toString());
        return referral;
    }
}
