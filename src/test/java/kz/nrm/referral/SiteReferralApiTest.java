package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SiteReferralApiTest extends IntakeTestBase {

    private static final String SITE = """
            {
              "site": {"name": "Demo brick factory", "employer": "Demo LLP", "industry": "C"},
              "reporter": {"name": "Demo Inspector", "contact": "+77010000001", "alternateContact": "+77010000002"},
              "encounter": {"region": "TURKISTAN", "place": "brick factory, gate 2", "at": "2026-10-01T13:00:00+05:00"},
              "suspectedForms": ["FORCED_LABOUR"],
              "commonIndicators": [{"code": "D4_01", "source": "SEEN"}],
              "narrative": "On 1 October the inspectors found the persons behind a locked gate.",
              "persons": []
            }""";

    @Autowired
    CaseLinks links;

    @Test
    void everyPersonHasAnAnswerOfTheirOwn() throws Exception {
        var before = counts();
        var site = site();
        var persons = (ArrayNode) site.get("persons");
        persons.add(person("NO", "GIVEN"));
        persons.add(person("NO", "REFUSED"));
        persons.add(person("YES", null));
        persons.add(person("NO", "GIVEN").<ObjectNode>deepCopy().set("person", iin("850315300129")));
        persons.add(person("NO", null));
        var key = UUID.randomUUID().toString();
        var result = post("/api/site-referrals", site.toString(), INSPECTOR, key);
        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        var answer = body(result);
        assertThat(answer.path("persons")
                        .valueStream()
                        .map(each -> each.path("status").asString()))
                .containsExactly("ACCEPTED", "ANONYMOUS", "ACCEPTED", "REFUSED", "REFUSED");
        assertThat(answer.at("/persons/3/violations/0/field").asString()).isEqualTo("person.iin");
        assertThat(answer.at("/persons/3/violations/0/rule").asString()).isEqualTo("IinCheckDigit");
        assertThat(answer.at("/persons/4/violations/0/field").asString()).isEqualTo("consent");
        assertThat(answer.at("/persons/0/receipt/holder/id").asString()).isEqualTo("AKIMAT_SOC-61");
        assertThat(answer.at("/persons/0/receipt/nextDeadline/kind").asString()).isNotBlank();
        assertThat(rows("case_file")).isEqualTo(before.get("case_file") + 2);
        assertThat(jdbc.queryForObject(
                        "select count(distinct reference) from referral where site = ?",
                        Long.class,
                        UUID.fromString(answer.path("site").asString())))
                .isEqualTo(2);
        var again = post("/api/site-referrals", site.toString(), INSPECTOR, key);
        assertThat(body(again)).isEqualTo(answer);
        assertThat(rows("case_file")).isEqualTo(before.get("case_file") + 2);
    }

    @Test
    void aWrongSharedFactRefusesTheWholeSite() throws Exception {
        var before = counts();
        var site = site();
        ((ArrayNode) site.get("persons")).add(person("NO", "GIVEN"));
        ((ObjectNode) site.get("encounter")).put("at", "2099-01-01T00:00:00Z");
        var result = post("/api/site-referrals", site.toString());
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(result.getResponse().getContentAsString()).contains("encounter.at", "PastOrPresent");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aSiteWhereEveryPersonIsRefusedStoresNothing() throws Exception {
        var before = counts();
        var site = site();
        ((ArrayNode) site.get("persons")).add(person("NO", null));
        var result = post("/api/site-referrals", site.toString());
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(result.getResponse().getContentAsString()).contains("persons[0].consent", "RequiredOfAdult");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void noPersonsOrTooManyAreRefused() throws Exception {
        assertThat(post("/api/site-referrals", site().toString()).getResponse().getContentAsString())
                .contains("persons", "NotEmpty");
        var site = site();
        for (var i = 0; i < 501; i++) {
            ((ArrayNode) site.get("persons")).add(person("NO", "GIVEN"));
        }
        var result = post("/api/site-referrals", site.toString());
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(result.getResponse().getContentAsString()).contains("persons", "Size");
    }

    @Test
    void moreThanOnePartIsTakenInOrder() throws Exception {
        var before = rows("case_file");
        var site = site();
        for (var i = 0; i < Batches.SIZE + 5; i++) {
            ((ArrayNode) site.get("persons")).add(person("NO", "GIVEN"));
        }
        var answer = body(post("/api/site-referrals", site.toString()));
        assertThat(answer.path("persons")
                        .valueStream()
                        .map(each -> each.path("index").asInt()))
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, Batches.SIZE + 5)
                        .boxed()
                        .toList());
        assertThat(rows("case_file")).isEqualTo(before + Batches.SIZE + 5);
    }

    /** One row for each person, however many there are: no pair is ever written down. */
    @Test
    void thePersonsOfASiteBelongTogetherAndAmongThemEachFamily() throws Exception {
        var before = rows("case_link");
        var site = site();
        var persons = (ArrayNode) site.get("persons");
        for (var i = 0; i < Batches.SIZE + 5; i++) {
            persons.add(person("NO", "GIVEN"));
        }
        persons.add(person("NO", "GIVEN").put("family", "from the second barrack"));
        persons.add(person("YES", null).put("family", " from the second barrack "));
        persons.add(person("NO", "REFUSED").put("family", "from the second barrack"));
        persons.add(person("NO", "GIVEN").put("family", "x".repeat(41)));
        var answer = body(post("/api/site-referrals", site.toString()));
        var last = Batches.SIZE + 5;
        assertThat(rows("case_link")).isEqualTo(before + last + 2 + 2);
        assertThat(answer.at("/persons/" + (last + 3) + "/violations/0/field").asString())
                .isEqualTo("family");
        var mother = reference(answer, last);
        var child = reference(answer, last + 1);
        assertThat(links.others(mother, CaseLinks.Kind.FAMILY)).containsExactly(child);
        assertThat(links.others(child, CaseLinks.Kind.SAME_SITE)).hasSize(last + 1);
    }

    private static CaseReference reference(JsonNode answer, int index) {
        return new CaseReference(
                answer.at("/persons/" + index + "/receipt/caseReference").asString());
    }

    private ObjectNode site() {
        return (ObjectNode) json.readTree(SITE);
    }

    private ObjectNode person(String underAge, @org.jspecify.annotations.Nullable String consent) {
        var person = json.createObjectNode();
        person.put("underAge", underAge).put("immediateDanger", false).put("language", "uzb");
        if (consent != null) {
            person.put("consent", consent);
        }
        person.putArray("indicators").addObject().put("code", "D5_01").put("source", "TOLD");
        return person;
    }

    private ObjectNode iin(String number) {
        return json.createObjectNode().put("iin", number);
    }
}
