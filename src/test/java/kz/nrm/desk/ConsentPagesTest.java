package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the person decided stands on a page in words; a decision is taken down there, taken back, and those who read are asked to stop. */
class ConsentPagesTest extends Journey {

    private static final String SHELTER = "SSS_PROVIDER-75";

    @LocalServerPort
    private int port;

    private String reference = "";
    private Browser browser;

    @BeforeEach
    void somebodyIsSheltered() {
        reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        movesIntoShelter(reference);
        as("shelter").get("/api/cases/" + reference + "/similar").ok();
        browser = new Browser(port).signIn("manager");
    }

    @Test
    void theLedgerSaysWhatWasDecidedAndHowItWasExplained() {
        assertThat(consents())
                .contains("Участие в механизме и оценка", "Согласие", "все, кому это нужно для этой цели", "2026-1")
                .contains("Кто что прочитал", "может читать", "Тексты, которые читают человеку (версия 2026-1)");
    }

    @Test
    void aTalkIsTakenDownAndNothingEnteredIsLost() {
        consents();
        var address = "/cases/" + reference + "/consents";

        var wrong = browser.post(address, Map.of("purpose", "MEDICAL", "language", "uzb"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(browser.page())
                .contains("href=\"#f-given\"", "href=\"#f-interpreter\"", "href=\"#f-giver\"")
                .containsPattern("value=\"MEDICAL\" selected")
                .containsPattern("value=\"uzb\" selected");

        assertThat(browser.post(address, talk("MEDICAL", true, Map.of("_text", "2026-1")))
                        .uri())
                .hasPath(address);
        assertThat(browser.page()).contains("Решение записано и действует.", "Переводчик по телефону");
    }

    @Test
    void aYesNeedsTheTextThatIsInForceAndOneRecipient() {
        consents();
        var address = "/cases/" + reference + "/consents";
        var both = Map.<String, Object>of("_text", "2026-1", "agency", SHELTER, "body", "NGO");

        assertThat(browser.post(address, talk("SHARING", true, Map.of("_text", "2025-9")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains("Этот текст сейчас не действует");
        assertThat(browser.post(address, talk("SHARING", true, both)).statusCode())
                .isEqualTo(422);
        assertThat(browser.page()).contains("href=\"#f-body\"");
    }

    @Test
    void theInterfaceToldNeitherWhoDecidedNorWhoInterpretedNamesBoth() {
        var answer = as("manager")
                .post(
                        "/api/cases/" + reference + "/consents",
                        Map.of("purpose", "MEDICAL", "given", false, "language", "uzb"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("giver", "interpreter");
    }

    @Test
    void takingBackSaysFirstWhoHasReadItAndThoseAnswerWhatTheyDid() {
        as("manager").post("/api/cases/" + reference + "/consents", sharing()).created();
        consents();
        var withdrawal =
                browser.links("/cases/[^\"]+/withdrawal\\?decision=\\d+").get(0);

        browser.get(withdrawal);
        assertThat(browser.page())
                .contains("Кто это уже прочитал и получит просьбу прекратить", "Личность")
                .contains("name=\"given\" value=\"false\"", "name=\"agency\" value=\"" + SHELTER + "\"");
        browser.post(
                "/cases/" + reference + "/consents",
                Map.of(
                        "purpose", "SHARING",
                        "given", "false",
                        "agency", SHELTER,
                        "language", "uzb",
                        "interpreter", "IN_PERSON",
                        "giver", "SELF"));
        assertThat(browser.page()).contains("Нет согласия", "Кого просили прекратить", "ещё не ответили", "закрыто");

        var shelter = new Browser(port).signIn("shelter");
        shelter.get("/recalls");
        assertThat(shelter.page()).contains(reference, "Что вы сделали?");
        var answer = shelter.page().replaceFirst("(?s).*action=\"(/recalls/[^\"]+)\".*", "$1");
        shelter.post(answer, Map.of());
        assertThat(shelter.page()).contains("Выберите, что вы сделали с прочитанным.");
        shelter.post(answer, Map.of("outcome", "DESTROYED"));
        assertThat(shelter.page()).contains("Ответ записан.", "Уничтожили");
        assertThat(consents()).contains("Уничтожили");
    }

    @Test
    void whetherThePersonTalksWithThoseWhoInvestigateIsNotForThoseWhoHelp() {
        as("manager")
                .post("/api/cases/" + reference + "/consents", talk("POLICE", true, Map.of("textVersion", "2026-1")))
                .created();
        assertThat(consents()).contains("value=\"POLICE\"").contains("<h3><span>Сообщение органам внутренних дел");

        browser = new Browser(port).signIn("shelter");
        assertThat(consents())
                .doesNotContain("value=\"POLICE\"", "Сообщение органам внутренних дел", "Говорить с полицией");
    }

    private String consents() {
        assertThat(browser.get("/cases/" + reference + "/consents").statusCode())
                .isEqualTo(200);
        return browser.page();
    }

    private static Map<String, Object> sharing() {
        return talk("SHARING", true, Map.of("agency", SHELTER, "textVersion", "2026-1"));
    }

    private static Map<String, Object> talk(String purpose, boolean given, Map<String, Object> more) {
        var talk = new HashMap<String, Object>(Map.of(
                "purpose",
                purpose,
                "given",
                given,
                "compartments",
                List.of(),
                "language",
                "uzb",
                "interpreter",
                "BY_TELEPHONE",
                "giver",
                "SELF"));
        talk.putAll(more);
        return talk;
    }
}
