package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.desk.Browser;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Before a case goes to another agency, the sender sees what will be seen there: field by field the same, and nothing more than before. */
class PreviewJourneyTest extends Journey {

    private static final String FAMILY = "Қанарейка";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseAccess access;

    private String reference = "";

    /** One reader at each recipient; accounts of earlier stories are closed. */
    @BeforeEach
    void somebodyIsReferred() {
        change("update app_user set enabled = false where demo = false "
                + "and agency in ('NGO-75', 'HEALTH-75', 'MIA_MIG-75', 'KNB_BORDER-75')");
        var referral = referral();
        referral.withObject("person").put("familyName", FAMILY).put("givenName", "Мадина");
        reference = referredBy("inspector", referral);
        accepted(reference);
        presumed(reference);
        as("manager").does(reference, "Task_AssessFirstRisk");
    }

    @Test
    void what_was_previewed_is_what_the_recipient_gets() {
        for (var recipient : Map.of("ngo", "NGO-75", "migration", "MIA_MIG-75", "border", "KNB_BORDER-75")
                .entrySet()) {
            as(recipient.getKey()).get("/api/cases/" + reference).notFound();
            var preview = preview("manager", recipient.getValue());
            as(recipient.getKey()).get("/api/cases/" + reference).notFound();

            joins(recipient.getValue());

            assertThat(preview.get("views")).as(recipient.getKey()).hasSize(1);
            assertThat(preview.get("views").get(0).get("shown"))
                    .as(recipient.getKey())
                    .isEqualTo(as(recipient.getKey()).sees(reference));
        }
    }

    @Test
    void the_records_are_those_the_recipient_will_read_without_who_it_is() {
        var preview = preview("manager", "NGO-75");
        var records = preview.get("views").get(0).get("records");
        assertThat(records.toString()).contains("Қ…").doesNotContain(FAMILY, "Мадина");
        var page = page("manager", "NGO-75", "en");
        assertThat(page).contains("Қ…").doesNotContain(FAMILY);

        joins("NGO-75");

        var seen = new Browser(port)
                .signIn("ngo")
                .get("/cases/" + reference + "/records?lang=en")
                .body();
        assertThat(seen).contains(FAMILY);
        assertThat(headings(page, "h4")).isEqualTo(headings(seen, "h2"));
        assertThat(records).hasSize(headings(seen, "h2").size());
        for (var language : List.of("kk", "ru")) {
            assertThat(page("manager", "NGO-75", language)).doesNotContain(FAMILY, "??", "desk.preview");
        }
    }

    @Test
    void a_no_of_the_person_is_in_the_preview() {
        assertThat(preview("manager", "NGO-75")
                        .get("views")
                        .get(0)
                        .get("records")
                        .toString())
                .contains("IDENTITY");
        as("manager")
                .post(
                        "/api/cases/" + reference + "/consents",
                        Map.of(
                                "purpose", "SHARING",
                                "given", false,
                                "agency", "NGO-75",
                                "compartments", List.of("IDENTITY"),
                                "language", "uzb",
                                "interpreter", "NONE_NEEDED",
                                "giver", "SELF"))
                .created();
        assertThat(preview("manager", "NGO-75")
                        .get("views")
                        .get(0)
                        .get("records")
                        .toString())
                .doesNotContain("IDENTITY");
    }

    @Test
    void nobody_sees_more_through_the_eyes_of_another() {
        for (var given : List.of(false, true)) {
            as("manager")
                    .post(
                            "/api/cases/" + reference + "/consents",
                            Map.of(
                                    "purpose", "MEDICAL",
                                    "given", given,
                                    "language", "uzb",
                                    "interpreter", "NONE_NEEDED",
                                    "giver", "SELF",
                                    "textVersion", "2026-1"))
                    .created();
            var throughTheClinic = preview("manager", "HEALTH-75").get("views").get(0);
            assertThat(throughTheClinic.get("withheld").toString()).isEqualTo(given ? "[\"MEDICAL\"]" : "[]");
        }

        var throughTheHelper = preview("social2", "NGO-75").get("views").get(0);
        assertThat(throughTheHelper.get("withheld").toString()).isEqualTo("[\"TESTIMONY\"]");
        assertThat(throughTheHelper.get("records").toString())
                .contains("IDENTITY")
                .doesNotContain("TESTIMONY");
        joins("NGO-75");
        assertThat(throughTheHelper.get("shown").get("panels").size())
                .isLessThan(as("ngo").sees(reference).get("panels").size());
    }

    @Test
    void only_who_works_on_the_case_looks_ahead() {
        as("inspector")
                .get("/api/cases/" + reference + "/preview?agency=NGO-75")
                .refused("NOT_YOUR_ROLE");
        as("social10").get("/api/cases/" + reference + "/preview?agency=NGO-75").notFound();
        as("manager").get("/api/cases/" + reference + "/preview?agency=NGO-99").refused("AGENCY_UNKNOWN");
        as("manager")
                .get("/api/cases/" + reference + "/preview?agency=AKIMAT_SOC-75")
                .refused("PREVIEW_OF_ANOTHER");
        assertThat(as("manager")
                        .get("/api/cases/" + reference + "/preview?agency=" + encoded("нет"))
                        .status())
                .isBetween(400, 422);
    }

    private JsonNode preview(String user, String agency) {
        return as(user).get("/api/cases/" + reference + "/preview?agency=" + agency)
                .ok();
    }

    private String page(String user, String agency, String language) {
        return new Browser(port)
                .signIn(user)
                .get("/cases/" + reference + "/preview?agency=" + agency + "&lang=" + language)
                .body();
    }

    private void joins(String agency) {
        access.join(new CaseReference(reference), new AgencyId(agency), Relation.PARTICIPANT);
    }

    private static List<String> headings(String page, String tag) {
        return Pattern.compile("<" + tag + "[^>]*>([^<]*)</" + tag + ">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
