package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kz.nrm.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent before is known to the agency that sent it, but for those of its people who are shut out of the case. */
class OwnReferralsTest extends IntakeTestBase {

    private static final String COLLEAGUE = "colleague";
    private static final String OFFICER = "officer";

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aColleagueAndAnotherAgency() {
        create(COLLEAGUE, "LAB_INSP-75", Role.LABOUR_INSPECTOR);
        create(OFFICER, "MIA_OC-75", Role.FIRST_RESPONDER);
    }

    @Test
    void anotherAgencyLearnsNothingOfARecordThatWasImported() throws Exception {
        var file = file();
        var first = imported(file, INSPECTOR);

        var other = imported(file, OFFICER);

        assertThat(shape(other)).as("as if it had never been sent").isEqualTo(shape(first));
        assertThat(reference(other)).isNotEqualTo(reference(first));
        assertDuplicate(imported(file, OFFICER), reference(other));
        assertDuplicate(imported(file, INSPECTOR), reference(first));
        assertDuplicate(imported(file, COLLEAGUE), reference(first));
    }

    @Test
    void anotherAgencyLearnsNothingOfAnAdultWhoSaidNo() throws Exception {
        var file = Files.readString(Path.of("..", "shared", "data", "uk-nrm", "icasework-example-payload.json"))
                .replace("\"NRMOrDuty\": \"NRM\"", "\"NRMOrDuty\": \"Duty\"")
                .replace("f901a2e4", letters());
        assertThat(imported(file, INSPECTOR).path("status").asString()).isEqualTo("ANONYMOUS");
        assertThat(imported(file, COLLEAGUE).path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(imported(file, OFFICER).path("status").asString()).isEqualTo("ANONYMOUS");
    }

    @Test
    void whoIsShutOutIsAnsweredAsIfTheRecordWereNewAndOnceOnly() throws Exception {
        var file = file();
        var first = imported(file, INSPECTOR);
        shutOut(COLLEAGUE, reference(first));

        var hidden = imported(file, COLLEAGUE);

        assertThat(shape(hidden)).as("as if it had never been sent").isEqualTo(shape(first));
        assertThat(reference(hidden)).isNotEqualTo(reference(first));
        var before = counts();
        assertDuplicate(imported(file, COLLEAGUE), reference(hidden));
        assertDuplicate(imported(file, INSPECTOR), reference(hidden));
        assertThat(counts()).as("no third case").isEqualTo(before);
    }

    @Test
    void aTextIsCalledCopiedOnlyToThoseWhoSentItAndMayKnowIt() throws Exception {
        var word = letters();
        var referral = ((ObjectNode) json.readTree(ReferralExamples.MINIMUM)).put("narrative", """
                In March he was brought from %1$s to the quarry. First they took the passport, then the foreman of %1$s said that he owed
                for the road. For eleven months nobody at %1$s was paid, and whoever asked was beaten with a belt.""".formatted(word));

        var first = referred(referral, INSPECTOR);
        assertThat(hints(first)).doesNotContain("COPIED_TEXT");
        assertThat(hints(referred(referral, OFFICER)))
                .as("another agency, word for word as the first one was answered")
                .isEqualTo(hints(first));
        shutOut(COLLEAGUE, first.path("caseReference").asString());
        assertThat(hints(referred(referral, COLLEAGUE))).isEqualTo(hints(first));
        assertThat(hints(referred(referral, INSPECTOR))).contains("COPIED_TEXT");
    }

    @Test
    void ofAnAnonymousTipAndOfSendingItTheHourIsKept() throws Exception {
        var tip = ((ObjectNode) json.readTree(ReferralExamples.MINIMUM)).put("channel", "ANONYMOUS_TIP");
        var reference = referred(tip, INSPECTOR).path("caseReference").asString();
        imported(file(), INSPECTOR);

        assertThat(jdbc.queryForObject("""
                        select r.submitted_at = date_trunc('hour', c.opened_at) from referral r
                        join case_file c on c.reference = r.reference where r.reference = ?""", Boolean.class, reference)).isTrue();
        for (var column : new String[] {"idempotency_key.used_at", "imported_record.imported_at"}) {
            var table = column.split("\\.")[0];
            assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class))
                    .isPositive();
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where " + column + " <> date_trunc('hour', " + column
                                    + ")",
                            Integer.class))
                    .as(column)
                    .isZero();
        }
    }

    private String file() throws Exception {
        return Files.readString(Path.of("..", "shared", "data", "htcds", "derived", "sample-export.valid.json"))
                .replace("NRM-2026-000001", letters());
    }

    private JsonNode imported(String file, String by) throws Exception {
        return body(post("/api/imports", file, by, UUID.randomUUID().toString()))
                .path("records")
                .path(0);
    }

    private JsonNode referred(JsonNode referral, String by) throws Exception {
        return body(post(
                "/api/referrals", referral.toString(), by, UUID.randomUUID().toString()));
    }

    private void shutOut(String user, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(open -> jdbc.update(
                        "insert into case_exclusion"
                                + " (id, reference, user_id, state, proposed_by, proposed_by_agency, proposed_at, in_force_since, version)"
                                + " values (?, ?, ?, 'IN_FORCE', 'c', 'COORD-75', current_timestamp, current_timestamp, 0)",
                        UUID.randomUUID(),
                        reference,
                        user));
    }

    private static void assertDuplicate(JsonNode record, String reference) {
        assertThat(record.path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(reference(record)).isEqualTo(reference);
    }

    private static String reference(JsonNode record) {
        return record.at("/receipt/caseReference").asString();
    }

    private static String hints(JsonNode receipt) {
        return receipt.path("hints").toString();
    }

    /** All that is answered, but for the case's own reference and the second in which its first deadline ends. */
    private static String shape(JsonNode record) {
        assertThat(record.path("status").asString()).isEqualTo("ACCEPTED");
        return record.toString().replace(reference(record), "*").replaceAll("\"dueAt\":\"[^\"]+\"", "\"dueAt\":\"*\"");
    }

    private static String letters() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
