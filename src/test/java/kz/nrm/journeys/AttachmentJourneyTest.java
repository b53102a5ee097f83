package kz.nrm.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.support.Canaries;
import kz.nrm.support.Everywhere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Files of a case: cleaned, sealed, for those who may read what they are about, and never gone without a word. */
class AttachmentJourneyTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MultipartConfigElement multipart;

    private String reference = "";

    @BeforeEach
    void somebody() {
        reference = referredBy("inspector", referral());
    }

    @Test
    void a_file_is_added_listed_saved_and_removed_each_with_its_row_in_the_trail() {
        var id = added("manager", "IDENTITY_PAPER", "../Төлқұжат \u202EӘсел.exe", SampleFiles.photograph(1));

        var listed = listed("manager").get(0);
        assertThat(listed.get("name").asString()).isEqualTo("Төлқұжат Әсел.exe.jpg");
        assertThat(listed.get("compartment").asString()).isEqualTo("IDENTITY");
        assertThat(listed.get("type").asString()).isEqualTo("JPEG");

        var saved = as("social").saves(file(id));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().map())
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("content-type", List.of("image/jpeg"));
        assertThat(saved.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''%D0%A2%D3%A9%D0%BB%D2%9B%D2%B1%D0%B6%D0%B0%D1%82%20");
        assertThat(new String(saved.body(), ISO_8859_1)).doesNotContain(SampleFiles.TRACE, "GPS", "Exif");

        removed("manager", id, "WRONG_FILE").done();

        as("manager").get(file(id)).notFound();
        removed("manager", id, "WRONG_FILE").notFound();
        listed = listed("manager").get(0);
        assertThat(listed.has("name")).isFalse();
        assertThat(listed.get("removalReason").asString()).isEqualTo("WRONG_FILE");
        assertThat(count("select count(*) from sealed_file where id = ?", id)).isZero();
        assertThat(trail())
                .contains(
                        "DONE Attachment:ADDED:" + id + " manager",
                        "SHOWN CaseRead manager",
                        "DONE Attachment:OPENED:" + id + " social",
                        "SHOWN CaseRead social",
                        "DONE Attachment:REMOVED:" + id + " manager");
    }

    @Test
    void who_may_not_read_what_it_is_about_finds_nothing() {
        var consenting = referral();
        consenting.putObject("otherConsents").put("POLICE", "GIVEN");
        reference = referredBy("inspector", consenting);
        change(
                "insert into case_party (reference, agency, relation, since) values (?, 'MIA_OC-75', 'PARTICIPANT', ?)",
                reference,
                OffsetDateTime.parse("2026-11-16T00:00:00Z"));
        var address = added("manager", "ADDRESS_PAPER", "lease.pdf", SampleFiles.pdf());
        var told = added("manager", "STATEMENT", "told.pdf", SampleFiles.pdf());

        assertThat(ids("investigator")).containsExactly(told);
        assertThat(ids("manager")).containsExactlyInAnyOrder(address, told);
        assertThat(as("investigator").saves(file(told)).statusCode()).isEqualTo(200);
        var unknown = UUID.randomUUID().toString();
        assertThat(as("investigator").get(file(address)).text().replace(address, unknown))
                .isEqualTo(as("investigator").get(file(unknown)).text());
        as("investigator").get(file(address)).notFound();
        removed("investigator", address, "TWICE").notFound();
        as("investigator")
                .adds(reference, "ADDRESS_PAPER", "a.pdf", SampleFiles.pdf())
                .refused("NOT_YOUR_ROLE");
        assertThat(as("investigator").get(path()).ok().get("mayAdd").toString())
                .contains("EVIDENCE")
                .doesNotContain("ADDRESS_PAPER", "IDENTITY_PAPER");
        as("inspector").adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf()).refused("NOT_YOUR_ROLE");
        as("health")
                .adds(reference, "MEDICAL_REPORT", "a.pdf", SampleFiles.pdf())
                .notFound();
        assertThat(ids("inspector")).isEmpty();
    }

    @Test
    void a_case_that_is_hidden_has_no_files_and_takes_none() {
        var id = added("manager", "STATEMENT", "told.pdf", SampleFiles.pdf());
        for (var user : List.of("social10", "admin", "auditor")) {
            for (var door : List.of("/attachments", "/attachments/" + id)) {
                var hidden = as(user).get("/api/cases/" + reference + door);
                hidden.notFound();
                assertThat(unnamed(hidden)).isEqualTo(unnamed(as(user).get("/api/cases/" + UNKNOWN + door)));
            }
            var refused = as(user).adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf());
            refused.notFound();
            assertThat(unnamed(refused))
                    .isEqualTo(unnamed(as(user).adds(UNKNOWN, "STATEMENT", "a.pdf", SampleFiles.pdf())));
            removed(user, id, "TWICE").notFound();
        }
        var other = referredBy("inspector", referral());
        as("manager").get("/api/cases/" + other + "/attachments/" + id).notFound();
        assertThat(ids("manager")).containsExactly(id);
    }

    @Test
    void what_breaks_a_rule_is_refused_by_field_and_rule_and_leaves_nothing() {
        var before = count("select count(*) from sealed_file");
        for (var wrong : Map.of(
                        "FileKindUnknown", "<html/>".getBytes(UTF_8),
                        "FileRequired", new byte[0],
                        "FileBroken", "%PDF-1.4\n%%EOF".getBytes(UTF_8))
                .entrySet()) {
            var answer = as("manager").adds(reference, "STATEMENT", "a.pdf", wrong.getValue());
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.json().get("violations").get(0).get("field").asString())
                    .isEqualTo("file");
            assertThat(answer.json().get("violations").get(0).get("rule").asString())
                    .isEqualTo(wrong.getKey());
        }
        assertThat(as("manager")
                        .adds(reference, "PASSPORT", "a.pdf", SampleFiles.pdf())
                        .status())
                .isEqualTo(400);
        assertThat(as("manager")
                        .adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf(), "short")
                        .status())
                .isEqualTo(422);
        var large = as("manager").adds(reference, "STATEMENT", "a.pdf", new byte[(10 << 20) + 1]);
        assertThat(large.status()).as(large.text()).isEqualTo(413);
        assertThat(as("manager")
                        .adds(reference, "STATEMENT", "a.pdf", new byte[12 << 20])
                        .status())
                .isEqualTo(413);
        assertThat(as("manager").post(path(), Map.of()).status()).isEqualTo(415);
        assertThat(count("select count(*) from sealed_file")).isEqualTo(before);
        assertThat(listed("manager")).isEmpty();
    }

    @Test
    void one_key_adds_one_file() {
        var file = SampleFiles.pdf();
        var key = UUID.randomUUID().toString();
        var first =
                as("manager").adds(reference, "STATEMENT", "a.pdf", file, key).created();
        assertThat(as("manager")
                        .adds(reference, "STATEMENT", "a.pdf", file, key)
                        .created())
                .isEqualTo(first);
        as("manager").adds(reference, "EVIDENCE", "a.pdf", file, key).refused("IDEMPOTENCY_KEY_REUSED");
        assertThat(listed("manager")).hasSize(1);
    }

    @Test
    void bytes_moved_to_another_file_do_not_open() {
        var one = added("manager", "STATEMENT", "one.pdf", SampleFiles.pdf());
        var other = added("manager", "STATEMENT", "other.pdf", SampleFiles.pdf());
        change(
                "update sealed_file set sealed = (select s.sealed from sealed_file s where s.id = ? and s.part = 'CONTENT')"
                        + " where id = ? and part = 'CONTENT'",
                UUID.fromString(one),
                UUID.fromString(other));

        assertThat(as("manager").saves(file(one)).statusCode()).isEqualTo(200);
        var moved = as("manager").saves(file(other));
        assertThat(moved.statusCode()).isEqualTo(500);
        assertThat(new String(moved.body(), ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void however_many_send_at_once_a_case_holds_no_more_than_it_may() {
        for (var i = 0; i < 98; i++) {
            change(
                    "insert into attachment (id, reference, kind, type, size_bytes, added_by, added_at, version)"
                            + " values (?, ?, 'STATEMENT', 'PDF', 1, 'manager', ?, 0)",
                    UUID.randomUUID(),
                    reference,
                    OffsetDateTime.parse("2026-11-16T00:00:00Z"));
        }
        var answers =
                IntStream.range(0, 5)
                        .mapToObj(number -> CompletableFuture.supplyAsync(this::addedWhenNotBusy))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.refused("TOO_MANY_FILES"));
        assertThat(count("select count(*) from attachment where reference = ?", reference))
                .isEqualTo(100);
    }

    private Answer addedWhenNotBusy() {
        var answer = as("manager").adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf());
        while (answer.status() == 429) {
            answer = as("manager").adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf());
        }
        return answer;
    }

    @Test
    void others_files_are_removed_by_the_case_manager_alone_and_under_a_hold_by_nobody() {
        var id = added("social", "IDENTITY_PAPER", "a.pdf", SampleFiles.pdf());
        removed("social2", id, "TWICE").refused("NOT_YOUR_ROLE");
        assertThat(removed("social", id, "BORING").status()).isEqualTo(400);
        as("national")
                .post("/api/cases/" + reference + "/legal-hold", Map.of("basis", "COURT_CASE"))
                .created();
        removed("manager", id, "TWICE").refused("LEGAL_HOLD");
        assertThat(as("social").saves(file(id)).statusCode()).isEqualTo(200);
        as("national")
                .post("/api/cases/" + reference + "/legal-hold/release", Map.of())
                .done();
        as("coordinator")
                .post("/api/cases/" + reference + "/legal-hold/release/approval", Map.of())
                .done();
        removed("manager", id, "TWICE").done();
    }

    @Test
    void with_the_person_the_files_are_erased() {
        var id = added("manager", "IDENTITY_PAPER", "a.pdf", SampleFiles.pdf());
        as("manager")
                .reports(reference, "consent-withdrawn", Map.of("ownWords", true, "language", "uzb"))
                .created();
        as("manager").does(reference, "Task_PlanExit");
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");
        as("coordinator")
                .post("/api/cases/" + reference + "/erasure", Map.of("ground", "PERSONS_WISH"))
                .created();
        as("national")
                .post("/api/cases/" + reference + "/erasure/approval", Map.of())
                .done();

        assertThat(count("select count(*) from sealed_file where reference = ?", reference))
                .isZero();
        as("manager").get(file(id)).notFound();
        assertThat(listed("manager")).isEmpty();
        as("manager").adds(reference, "STATEMENT", "a.pdf", SampleFiles.pdf()).refused("CASE_ERASED");
    }

    @Test
    void neither_name_nor_bytes_lie_anywhere_in_plain() throws IOException {
        var canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
        var now = Files.createTempFile("now", "");
        var before = Files.getLastModifiedTime(now);
        Files.delete(now);
        var file = SampleFiles.pdf(pdf -> pdf.getDocumentCatalog().setLanguage(canary));
        var id = added("manager", "IDENTITY_PAPER", canary + ".pdf", file);
        as("manager").adds(reference, "IDENTITY_PAPER", canary, canary.getBytes(UTF_8));
        assertThat(new String(as("manager").saves(file(id)).body(), ISO_8859_1))
                .contains(canary)
                .as("who took it out, when and for what")
                .contains("(" + reference + " | manager | AKIMAT_SOC-75 | 2026-11-16T09:20:00Z | HELP)");
        assertThat(listed("manager").toString()).contains(canary);

        var canaries = Canaries.of(canary);
        assertThat(Everywhere.inDatabase(database, canaries)).isEmpty();
        assertThat(Everywhere.inFiles(Path.of(System.getProperty("java.io.tmpdir")), before, canaries))
                .isEmpty();
        assertThat(multipart.getFileSizeThreshold())
                .as("nothing that is accepted is ever put down on the disk")
                .isGreaterThanOrEqualTo((int) multipart.getMaxRequestSize());
    }

    private String unnamed(Answer answer) {
        return answer.text().replace(reference, UNKNOWN);
    }

    private String added(String user, String kind, String name, byte[] file) {
        return as(user).adds(reference, kind, name, file).created().get("id").asString();
    }

    private Answer removed(String user, String id, String reason) {
        return as(user).post(file(id) + "/removal", Map.of("reason", reason));
    }

    private JsonNode listed(String user) {
        return as(user).get(path()).ok().get("files");
    }

    private List<String> ids(String user) {
        return listed(user).valueStream().map(each -> each.get("id").asString()).toList();
    }

    private String path() {
        return "/api/cases/" + reference + "/attachments";
    }

    private String file(String id) {
        return path() + "/" + id;
    }

    private List<String> trail() {
        return database.queryForList(
                "select result || ' ' || what || ' ' || acted_by from audit_entry where reference = ?",
                String.class,
                reference);
    }

    private long count(String query, Object... values) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class, values));
    }
}
