package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same woman is referred twice, written in two alphabets. Those who may read who she is find both cases; nobody else learns that she
 * is known, least of all whoever refers her.
 */
class KnownPersonJourneyTest extends Journey {

    private static final String NARRATIVE = """
            In March she was promised work in a kitchen on the coast. After the second week the owner of the kitchen kept her papers and
            said that the journey had to be worked off first. She slept behind the stoves, was paid nothing until July, and was struck
            whenever she asked to telephone her sister. A driver who brought vegetables wrote down the number of the house.""";

    @Test
    void a_woman_written_in_two_alphabets_is_found_by_those_who_may_know() {
        itIs("2026-11-16T14:20");
        var first = referredBy("inspector", woman("Қалдыбаева", "Әйгерім"));
        var second = referredBy("police", woman("Kaldybaeva", "Aigerim"));

        assertThat(found("manager", "Калдыбаева", "Айгерим"))
                .as("whichever way she is written")
                .contains(first, second);
        assertThat(similar("manager", second)).contains(first).doesNotContain(second);
        assertThat(found("manager", "Калдыбаева", "Гульнара")).isEmpty();

        var hit = search("manager", "Калдыбаева", "Айгерим").get("hits").get(0);
        assertThat(hit.get("familyName").asString()).hasSize(2).endsWith("…");
        assertThat(hit.toString()).doesNotContain("алдыбаева", "aldybaeva", "йгер", "igerim");
    }

    @Test
    void nobody_else_learns_that_she_is_known() {
        itIs("2026-11-16T14:20");
        var told = woman("Тілеуова", "Мадина").put("narrative", NARRATIVE);
        var one = as("inspector").post("/api/referrals", told).created();
        var again = as("police").post("/api/referrals", told).created();
        assertThat(shape(again))
                .as("the receipt of somebody unknown, word for word")
                .isEqualTo(shape(one));
        assertThat(as("inspector")
                        .post("/api/referrals", told)
                        .created()
                        .get("hints")
                        .toString())
                .as("whoever sent the text knows it")
                .contains("COPIED_TEXT");

        var reference = one.get("caseReference").asString();
        assertThat(found("manager", "Тілеуова", "Мадина")).contains(reference);
        as("inspector")
                .post("/api/person-searches", question("Тілеуова", "Мадина"))
                .refused("NOT_YOUR_ROLE");
        as("national")
                .post("/api/person-searches", question("Тілеуова", "Мадина"))
                .refused("NOT_YOUR_ROLE");
        assertThat(found("social10", "Тілеуова", "Мадина")).as("another region").isEmpty();
        as("social10").get("/api/cases/" + reference + "/similar").notFound();
    }

    @Test
    void one_trait_is_not_enough_and_a_purpose_is_needed() {
        as("manager")
                .post("/api/person-searches", Map.of("familyName", "Ким", "purpose", "NEW_REFERRAL"))
                .refused("SEARCH_NEEDS_TWO_TRAITS");
        var without = as("manager").post("/api/person-searches", Map.of("familyName", "Ким", "givenName", "Анна"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("purpose");
    }

    @Test
    void a_number_alone_finds_nobody_not_even_beside_a_name_that_is_not_hers() {
        itIs("2026-11-16T14:20");
        var woman = woman("Нұржанова", "Раушан");
        woman.withObject("person").put("iin", "990308450120");
        var reference = referredBy("inspector", woman);
        var asked = new HashMap<>(Map.of("iin", "990308450120", "purpose", "NEW_REFERRAL"));

        as("manager").post("/api/person-searches", asked).refused("SEARCH_NEEDS_TWO_TRAITS");
        asked.put("familyName", "Оспанова");
        assertThat(references(as("manager").post("/api/person-searches", asked).ok()))
                .isEmpty();
        asked.put("familyName", "Нуржанова");
        assertThat(references(as("manager").post("/api/person-searches", asked).ok()))
                .containsExactly(reference);
    }

    private ObjectNode woman(String family, String given) {
        var referral = referral();
        referral.withObject("person")
                .put("familyName", family)
                .put("givenName", given)
                .put("birthDate", "1999-03-08");
        return referral;
    }

    private Map<String, Object> question(String family, String given) {
        return Map.of("familyName", family, "givenName", given, "birthDate", "1999-03-08", "purpose", "NEW_REFERRAL");
    }

    private JsonNode search(String user, String family, String given) {
        return as(user).post(
                        "/api/person-searches",
                        Map.of("familyName", family, "givenName", given, "purpose", "NEW_REFERRAL"))
                .ok();
    }

    private List<String> found(String user, String family, String given) {
        return references(search(user, family, given));
    }

    private List<String> similar(String user, String reference) {
        return references(as(user).get("/api/cases/" + reference + "/similar").ok());
    }

    private static List<String> references(JsonNode found) {
        return found.get("hits")
                .valueStream()
                .map(hit -> hit.get("reference").asString())
                .toList();
    }

    /** The receipt but for its own reference. */
    private static String shape(JsonNode receipt) {
        return receipt.toString().replace(receipt.get("caseReference").asString(), "*");
    }
}
