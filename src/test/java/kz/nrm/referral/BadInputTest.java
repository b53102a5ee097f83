package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in: a problem that names field and rule, never our fault, nothing stored. */
class BadInputTest extends IntakeTestBase {

    /** Pointer of the field, what stands there instead, and what the problem must name. */
    private record Case(String pointer, String value, String field, String rule) {}

    private static final List<Case> CASES = List.of(
            new Case("/underAge", "7", "underAge", "UnknownCode"),
            new Case("/underAge", "\"MAYBE\"", "underAge", "UnknownCode"),
            new Case("/underAge", "null", "underAge", "NotNull"),
            new Case("/immediateDanger", "\"no\"", "immediateDanger", "W"),
            new Case("/immediateDanger", "0", "immediateDanger", "W"),
            new Case("/language", "\"xx\"", "language", "UnknownLanguage"),
            new Case("/language", "\"\"", "language", "NotBlank"),
            new Case("/language", "{}", "language", "WrongType"),
            new Case("/suspectedForms", "[]", "suspectedForms", "NotEmpty"),
            new Case("/suspectedForms", "\"FORCED_LABOUR\"", "suspectedForms", "WrongType"),
            new Case("/suspectedForms", "[null]", "suspectedForms[0]", "NotNull"),
            new Case("/suspectedForms", "[1]", "suspectedForms[0]", "UnknownCode"),
            new Case("/indicators", "[]", "indicators", "NotEmpty"),
            new Case("/indicators", "[null]", "indicators[0]", "NotNull"),
            new Case("/indicators/0/code", "\"D9_99\"", "indicators[0].code", "UnknownIndicator"),
            new Case("/indicators/0/source", "\"HEARD\"", "indicators[0].source", "UnknownCode"),
            new Case("/indicators/0/source", "null", "indicators[0].source", "NotNull"),
            new Case("/reporter/name", "\"\"", "reporter.name", "NotBlank"),
            new Case("/reporter/name", "12", "reporter.name", "WrongType"),
            new Case("/reporter", "null", "reporter", "NotNull"),
            new Case("/encounter/region", "\"MOSCOW\"", "encounter.region", "UnknownCode"),
            new Case("/encounter/region", "3", "encounter.region", "UnknownCode"),
            new Case("/encounter/at", "\"2026-02-30T10:00:00Z\"", "encounter.at", "WrongFormat"),
            new Case("/encounter/at", "\"yesterday\"", "encounter.at", "WrongFormat"),
            new Case("/encounter/at", "1e300", "encounter.at", "W"),
            new Case("/encounter/at", "99999999999999999999999", "encounter.at", "W"),
            new Case("/encounter/at", "20000", "encounter.at", "W"),
            new Case("/encounter/at", "\"2999-01-01T00:00:00Z\"", "encounter.at", "PastOrPresent"),
            new Case("/encounter/at", "\"0000-01-01T00:00:00Z\"", "encounter.at", "TooLongAgo"),
            new Case("/safeContact/channel", "\"PIGEON\"", "safeContact.channel", "UnknownCode"),
            new Case("/safeContact", "{\"channel\": \"PHONE\"}", "safeContact.value", "NotBlank"),
            new Case("/safeContact", "{\"channel\": \"PHONE\", \"value\": \"abc\"}", "safeContact.value", "Phone"),
            new Case("/safeContact", "{\"channel\": \"EMAIL\", \"value\": \"abc\"}", "safeContact.value", "Email"),
            new Case("/consent", "\"YES\"", "consent", "UnknownCode"),
            new Case("/consent", "null", "consent", "RequiredOfAdult"),
            new Case("/otherConsents", "{\"CIRCUS\": \"GIVEN\"}", "otherConsents", "UnknownCode"),
            new Case("/circumstances", "[\"COOPERATING\"]", "circumstances[0]", "UnknownCode"),
            new Case("/receivingAgency", "\"../etc\"", "receivingAgency", "UnknownReceiver"),
            new Case("/receivingAgency", "\"MIA_OC-75\"", "receivingAgency", "UnknownReceiver"),
            new Case("/person", "{\"birthDate\": \"2026-02-30\"}", "person.birthDate", "WrongFormat"),
            new Case("/person", "{\"birthDate\": \"2999-01-01\"}", "person.birthDate", "PastOrPresent"),
            new Case("/person", "{\"birthDate\": 20000}", "person.birthDate", "W"),
            new Case("/person", "{\"birthDate\": [2026, 2, 30]}", "person.birthDate", "W"),
            new Case("/person", "{\"iin\": \"850315300129\"}", "person.iin", "IinCheckDigit"),
            new Case("/person", "{\"iin\": \"12\"}", "person.iin", "IinDigits"),
            new Case("/person", "{\"citizenships\": [\"UZB\"]}", "person.citizenships[0]", "Size"),
            new Case("/person", "{\"citizenships\": [\"XX\"]}", "person.citizenships[0]", "UnknownCountry"),
            new Case("/person", "{\"citizenships\": [null]}", "person.citizenships[0]", "NotNull"),
            new Case("/person", "{\"ageYears\": -1}", "person.ageYears", "Min"),
            new Case("/person", "{\"ageYears\": 1.5}", "person.ageYears", "W"),
            new Case("/person", "{\"dependants\": 99999999999}", "person.dependants", "W"),
            new Case("/person", "{\"familyName\": \"a\\u0000b\"}", "person.familyName", "ForbiddenCharacter"),
            new Case("/person", "{\"familyName\": \"a\\ud800b\"}", "person.familyName", "ForbiddenCharacter"),
            new Case("/person", "{\"familyName\": \"a\\u202eb\"}", "person.familyName", "ForbiddenCharacter"),
            new Case("/person", "{\"nickname\": \"x\"}", "person.nickname", "UnknownField"),
            new Case("/narrative", "\"" + "x".repeat(15_001) + "\"", "narrative", "Size"),
            new Case(
                    "/situations",
                    "[{\"start\": \"2026-05-01\", \"end\": \"2026-04-01\"}]",
                    "situations[0].end",
                    "NotBeforeStart"),
            new Case("/situations", "[{\"industry\": \"Z\"}]", "situations[0].industry", "UnknownCode"),
            new Case("/situations", "[{\"country\": \"QQ\"}]", "situations[0].country", "UnknownCountry"));

    @Test
    void everyFieldOfAReferralIsGuarded() throws Exception {
        var before = counts();
        var wrong = new ArrayList<String>();
        for (var one : CASES) {
            var referral = json.readTree(ReferralExamples.MINIMUM);
            put(referral, one);
            check(post("/api/referrals", referral.toString()), one, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void brokenDocumentsAreRefusedAtEveryDoor() throws Exception {
        var before = counts();
        var deep = "[".repeat(100_000);
        var bodies = List.of(
                "",
                " ",
                "null",
                "7",
                "\"text\"",
                "[]",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                deep,
                "{\"x\":" + deep,
                "{\"cases\":" + deep,
                "\u0000",
                "{\"unknown\":1}",
                "{\"reporter\":[]}",
                "\uFEFF{");
        for (var address : List.of("/api/referrals", "/api/site-referrals", "/api/imports")) {
            for (var body : bodies) {
                var result = post(address, body);
                assertThat(result.getResponse().getStatus())
                        .as(address + " " + body.substring(0, Math.min(20, body.length())))
                        .isBetween(400, 499);
                assertThat(result.getResponse().getContentAsString())
                        .contains("\"type\"")
                        .doesNotContain("Exception");
            }
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void bodiesThatAreTooLargeAreNotReadToTheEnd() throws Exception {
        var before = counts();
        var large = "{\"narrative\": \"" + "x".repeat(11 << 20) + "\"}";
        for (var address : List.of("/api/referrals", "/api/site-referrals", "/api/imports")) {
            var result = post(address, large);
            assertThat(result.getResponse().getStatus()).as(address).isBetween(400, 499);
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theWrongKindOfBodyMethodOrKeyIsRefused() throws Exception {
        for (var address : List.of("/api/referrals", "/api/site-referrals", "/api/imports")) {
            assertThat(send(
                                    MockMvcRequestBuilders.post(address)
                                            .contentType(MediaType.APPLICATION_XML)
                                            .header("Idempotency-Key", "a-good-key")
                                            .content("<a/>"),
                                    INSPECTOR)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(415);
            assertThat(send(MockMvcRequestBuilders.put(address), INSPECTOR)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(405);
        }
        assertThat(post("/api/referrals", ReferralExamples.MINIMUM, INSPECTOR, "short")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("/api/imports?region=MARS", "{}").getResponse().getContentAsString())
                .contains("region", "WrongFormat");
    }

    @Test
    void aTableThatIsNoUtf8OrHoldsForbiddenCharactersIsRefused() throws Exception {
        var before = counts();
        var notUtf8 = csv("prs_FirstName,con_Consent\nD\u00e9mo,TRUE\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(notUtf8.getResponse().getStatus()).isEqualTo(422);
        assertThat(notUtf8.getResponse().getContentAsString()).contains("NotUtf8");
        var zero = csv("prs_FirstName,con_Consent\na\u0000b,TRUE\n".getBytes(StandardCharsets.UTF_8));
        assertThat(zero.getResponse().getStatus()).isEqualTo(422);
        assertThat(zero.getResponse().getContentAsString()).contains("prs_FirstName", "ForbiddenCharacter");
        assertThat(counts()).isEqualTo(before);
    }

    private MvcResult csv(byte[] table) throws Exception {
        return send(
                MockMvcRequestBuilders.post("/api/imports")
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                        .content(table),
                INSPECTOR);
    }

    private void put(JsonNode referral, Case one) {
        var cut = one.pointer().lastIndexOf('/');
        var parent = cut == 0 ? referral : referral.at(one.pointer().substring(0, cut));
        ((ObjectNode) parent).set(one.pointer().substring(cut + 1), raw(one.value()));
    }

    /** Numbers that no number type holds, and broken characters, have to survive until the request. */
    private JsonNode raw(String value) {
        return json.getNodeFactory().rawValueNode(new tools.jackson.databind.util.RawValue(value));
    }

    private void check(MvcResult result, Case one, List<String> wrong) throws Exception {
        var status = result.getResponse().getStatus();
        var text = result.getResponse().getContentAsString();
        if (status < 400 || status > 499 || !names(text, one)) {
            wrong.add(one.pointer() + " = "
                    + one.value().substring(0, Math.min(60, one.value().length())) + " -> " + status + " " + text);
        }
    }

    private boolean names(String text, Case one) {
        return json.readTree(text)
                .path("violations")
                .valueStream()
                .anyMatch(each -> each.path("field").asString().startsWith(one.field())
                        && each.path("rule").asString().startsWith(one.rule())
                        && !each.path("message").asString().startsWith("rule."));
    }
}
