package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told that something went wrong is told the number under which the trail has it; who is told that nothing is there is not. */
class RequestNumberTest extends Journey {

    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = referredBy("police", referral());
    }

    @Test
    void a_denial_has_the_number_of_its_row_in_the_trail() {
        var wrong = as("police").postRaw("/api/referrals", "{", "application/json");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(number(wrong)).matches(NUMBER);

        var denied = asks();
        assertThat(denied.status()).isEqualTo(409);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where request = ? and result = 'DENIED' and acted_by = 'inspector'",
                        Integer.class,
                        number(denied)))
                .isEqualTo(1);
        assertThat(number(asks())).as("each request has its own").isNotEqualTo(number(denied));
    }

    /** Only who helps the person may look for them. */
    private Answer asks() {
        return as("inspector")
                .post(
                        "/api/person-searches",
                        Map.of(
                                "familyName",
                                "Nobody",
                                "givenName",
                                "Never",
                                "birthDate",
                                "1996-02-29",
                                "purpose",
                                "PERSON_ASKS"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The number of this request, if you call the help desk:'",
        "ru, 'Номер этого запроса, если вы обратитесь в поддержку:'",
        "kk, 'Қолдау қызметіне жүгінсеңіз, осы сұраудың нөмірі:'"
    })
    void a_page_says_the_number_in_the_language_of_the_reader(String language, String words) {
        var browser = new Browser(port).signIn("manager");
        browser.get("/?lang=" + language);
        var page = browser.get("/cases/" + reference + "/events/person-missing?" + "x=1&".repeat(60));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(words).containsPattern("<code>" + NUMBER + "</code>");
    }

    @Test
    void what_is_not_there_has_no_number_at_all() {
        for (var address : new String[] {"/api/cases/NRM-0000-0000-0000", "/api/nowhere"}) {
            var answer = as("manager").get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).as(address).doesNotContain("requestId").doesNotContainPattern(NUMBER);
        }
        var page = new Browser(port).signIn("manager").get("/cases/NRM-0000-0000-0000");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContainPattern("<code>" + NUMBER);
        assertThat(page.headers().map().toString()).doesNotContainPattern(NUMBER);
    }

    private static String number(Answer answer) {
        return answer.json().get("requestId").asString();
    }
}
