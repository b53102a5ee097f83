package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Scenario (f): an adult chooses not to enter. The country may count that somebody was found; who it was stays with the person. */
class AnonymousNotificationJourneyTest extends Story {

    private static final String NAME = "Canaryova";
    private static final String STORY = "She told of a canary in the kitchen";
    private static final String PHONE = "+77019990077";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void an_adult_who_chooses_not_to_enter_is_counted_and_leaves_no_trace() {
        itIs("2026-11-17T11:00");
        var casesBefore = cases();
        var tasksBefore = tasks();
        var countedBefore = notifications();

        var receipt = as("ngo").post("/api/referrals", herWhoChoseNotTo()).created();

        assertThat(receipt.get("outcome").asString()).isEqualTo("ANONYMOUS_NOTIFICATION");
        assertThat(receipt.path("caseReference").isString()).isFalse();
        assertThat(receipt.get("callOnQuestions").asString()).isNotBlank();
        assertThat(cases()).as("no case was opened").isEqualTo(casesBefore);
        assertThat(tasks()).as("nobody has work with her").isEqualTo(tasksBefore);
        assertThat(notifications()).isEqualTo(countedBefore + 1);
        assertThat(jdbc.queryForList(
                        "select region || ' ' || noted_month || ' ' || form || ' ' || sex || ' ' || age_band || ' '"
                                + " || nationality_band from anonymous_notification",
                        String.class))
                .as("what is counted is a band, never a person")
                .anyMatch(counted -> counted.contains("2026-11-01") && counted.contains("FEMALE 25-34 OTHER"));

        daysPass(10);
        assertThat(traces(NAME, STORY, PHONE)).isEmpty();
    }

    @Test
    void the_same_search_finds_what_is_kept() {
        assertThat(traces("AKIMAT_SOC-75")).isNotEmpty();
    }

    @Test
    void the_answer_to_a_repeated_notification_is_the_same_and_counts_once() {
        var refused = herWhoChoseNotTo();
        as("ngo").post("/api/referrals", refused, "canary-key-0001").created();
        var counted = notifications();

        as("ngo").post("/api/referrals", refused, "canary-key-0001").created();

        assertThat(notifications()).isEqualTo(counted);
        assertThat(traces(NAME, STORY, PHONE)).isEmpty();
    }

    private ObjectNode herWhoChoseNotTo() {
        var referral = referral();
        referral.put("consent", "REFUSED").put("narrative", STORY);
        ((ObjectNode) referral.get("person"))
                .put("familyName", NAME)
                .put("givenName", NAME + "-Aisha")
                .put("sex", "FEMALE")
                .put("ageYears", 31);
        referral.putObject("safeContact").put("channel", "PHONE").put("value", PHONE);
        return referral;
    }

    private long cases() {
        return national().get("/api/cases").ok().get("total").asLong();
    }

    private long tasks() {
        return national().get("/api/tasks").ok().get("total").asLong();
    }

    private long notifications() {
        return count("select count(*) from anonymous_notification");
    }

    private long count(String sql) {
        var found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    /** Lines of a complete dump of the database that hold one of these words, as text or as bytes. */
    private List<String> traces(String... words) {
        var wanted = List.of(words).stream()
                .flatMap(word -> List.of(word, hex(word)).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return jdbc.queryForList("script", String.class).stream()
                .filter(line -> wanted.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
