package kz.nrm.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of a case in a browser without scripts. */
class AttachmentPagesTest extends Journey {

    @LocalServerPort
    private int port;

    private String reference = "";

    @BeforeEach
    void somebody() {
        reference = referredBy("inspector", referral());
    }

    @Test
    void a_file_is_added_saved_and_removed() {
        var browser = new Browser(port).signIn("manager");
        browser.get("/cases/" + reference);
        assertThat(browser.page())
                .contains("multipart/form-data", "IDENTITY_PAPER")
                .doesNotContain("MEDICAL_REPORT");

        browser.upload(action(), Map.of("kind", "IDENTITY_PAPER"), "Төлқұжат <b>.pdf", SampleFiles.pdf());

        assertThat(browser.page()).contains("Төлқұжат b.pdf").doesNotContain("<b>");
        var address = browser.links("/files/[^\"]+").get(0);
        var saved = browser.get(address);
        assertThat(saved.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(saved.headers().allValues("content-security-policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(saved.body()).startsWith("%PDF-").doesNotContain(SampleFiles.TRACE);
        assertThat(new Browser(port).signIn("investigator").get(address).statusCode())
                .isEqualTo(404);

        browser.get("/cases/" + reference, "Accept-Language", "en");
        var removal = address.replace("/files/" + reference, action()) + "/removal";
        browser.post(removal, Map.of("reason", ""));
        assertThat(browser.page()).contains("Төлқұжат b.pdf");
        browser.post(removal, Map.of("reason", "OTHER_PERSON"));
        assertThat(browser.page()).doesNotContain("Төлқұжат b.pdf");
        assertThat(browser.get("/cases/" + reference, "Accept-Language", "en").body())
                .contains("Removed ", "it is about another person");
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_names_file_and_rule_in_three_languages() {
        for (var words : Map.of(
                        "kk", "файл атымен емес, мазмұнымен танылады",
                        "ru", "файл узнаётся по содержанию",
                        "en", "a file is known by what it holds")
                .entrySet()) {
            var browser = new Browser(port).signIn("manager");
            browser.get("/cases/" + reference + "?lang=" + words.getKey());
            var refused = browser.upload(action(), Map.of("kind", "STATEMENT"), "аян.pdf", "<script>".getBytes(UTF_8));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(browser.page()).contains("аян.pdf", words.getValue(), "multipart/form-data");
        }
    }

    @Test
    void without_a_kind_or_a_file_or_with_too_much_nothing_is_kept() {
        var browser = new Browser(port).signIn("manager");
        browser.get("/cases/" + reference, "Accept-Language", "en");
        assertThat(browser.upload(action(), Map.of(), "a.pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.upload(action(), Map.of("kind", "STATEMENT"), "", new byte[0])
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.upload(action(), Map.of("kind", "MEDICAL_REPORT"), "a.pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.upload(action(), Map.of("kind", "STATEMENT"), "a.pdf", new byte[12 << 20])
                        .statusCode())
                .isEqualTo(413);
        assertThat(as("manager").get("/api" + action()).ok().get("files")).isEmpty();
    }

    private String action() {
        return "/cases/" + reference + "/attachments";
    }
}
