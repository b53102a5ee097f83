package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** The files of {@code ../shared/data} are imported as they are. */
class ImportApiTest extends IntakeTestBase {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final String CORE =
            "x_caseId,cas_CaseOwner,prs_Salutation,prs_FirstName,prs_SecondName,con_Consent,prs_Birthdate,prs_Gender,"
                    + "prs_Citizenship,prs_Title,prs_Email,prs_HomePhone,prs_MobilePhone,prs_MailingCity,prs_MailingCountry,"
                    + "prs_MailingState,prs_MailingStreet,prs_MailingPostalCode,vic_TraffickingStatus,"
                    + "vic_TraffickingStatusDecisionMakingOrg,vic_MethodOfRecruitment,vic_LocationOfRecruitment,"
                    + "vic_MethodsOfControl,vic_TypeOfExploitation,vic_ForcedLabourIndustry,vic_TypeOfSexExploitation,"
                    + "vic_LocationOfExploitation,cas_Status,cas_ReferringOrganisation,cas_IncomingReferralDate,"
                    + "cas_ReferringPrimaryCaseWorker,cas_ReasonForIncomingReferral,cas_IncomingReferralDetails,"
                    + "cas_ReferredOrganisation,cas_ReferredPrimaryCaseWorker,cas_ReasonForOutgoingReferral,"
                    + "cas_OutgoingReferralDate,cas_OutgoingReferralDetails,cas_ReasonForCaseClosure";

    @Test
    void theHtcdsSampleBecomesACaseWithItsFirstTasksAndNeverTwice() throws Exception {
        var file = read("htcds/derived/sample-export.valid.json");
        var first = importJson(file);
        assertThat(first.getResponse().getStatus()).isEqualTo(201);
        var record = body(first).path("records").path(0);
        assertThat(record.path("status").asString()).isEqualTo("ACCEPTED");
        assertOpensTasks(record);
        var reference = record.at("/receipt/caseReference").asString();
        assertThat(jdbc.queryForList(
                        "select code from indicator_observation where reference = ? order by code",
                        String.class,
                        reference))
                .containsExactly("D5_01", "D5_14");
        assertThat(jdbc.queryForObject("select channel from referral where reference = ?", String.class, reference))
                .isEqualTo("POLICE");
        var before = counts();
        var second = importJson(file);
        assertThat(second.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(second).at("/records/0/status").asString()).isEqualTo("DUPLICATE");
        assertThat(body(second).at("/records/0/receipt/caseReference").asString())
                .isEqualTo(reference);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void eachInvalidHtcdsRecordIsRefusedByFieldAndRule() throws Exception {
        var before = counts();
        var result = importJson(read("htcds/derived/sample-exports.invalid.json"));
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(body(result)
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("field").asString() + " "
                                + each.path("rule").asString()))
                .containsExactly(
                        "records[0].person.prs_Gender UnknownHtcdsCode",
                        "records[1].person.prs_Citizenship UnknownCountry",
                        "records[2].victim.vic_TypeOfExploitation ListExpected",
                        "records[3].victim.vic_TraffickingStatusDecisionMakingOrg DecidingBodyRequired",
                        "records[4].cas_ReasonForCaseClosure ReasonRequired",
                        "records[5].outgoingReferrals OutgoingReferralRequired");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theUnitedKingdomsPayloadBecomesACaseAndNeverTwice() throws Exception {
        var file = read("uk-nrm/icasework-example-payload.json");
        var record = body(importJson(file)).path("records").path(0);
        assertThat(record.path("status").asString()).isEqualTo("ACCEPTED");
        assertOpensTasks(record);
        var before = counts();
        assertThat(body(importJson(file)).at("/records/0/status").asString()).isEqualTo("DUPLICATE");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theUnitedKingdomsDutyToNotifyLeavesANumberOnly() throws Exception {
        var before = counts();
        var file = read("uk-nrm/icasework-example-payload.json")
                .replace("\"NRMOrDuty\": \"NRM\"", "\"NRMOrDuty\": \"Duty\"")
                .replace("f901a2e4", "aaaaaaaa");
        assertThat(body(importJson(file)).at("/records/0/status").asString()).isEqualTo("ANONYMOUS");
        assertThat(rows("case_file")).isEqualTo(before.get("case_file"));
        assertThat(rows("anonymous_notification")).isEqualTo(before.get("anonymous_notification") + 1);
        assertThat(body(importJson(file)).at("/records/0/status").asString()).isEqualTo("DUPLICATE");
    }

    @Test
    void aTableOfTheCoreColumnsIsReadRecordByRecord() throws Exception {
        var table = "\uFEFF" + CORE + "\r\n"
                + row("CSV-1", "TRUE", "1999-05-04", "Feminine", "UZ", "ForcedLabour", "WithholdsDocuments;DebtBondage")
                + row("CSV-2", "TRUE", "1990-02-30", "Masculine", "NA", "ForcedLabour", "")
                + row("CSV-3", "FALSE", "1985-01-01", "masculine", "KG", "Forced labour", "Debt bondage ")
                + row("CSV-4", "TRUE", "1988-01-01", "Masculine", "NA", "ForcedLabour", "Excessive working hours");
        var result = importCsv(table);
        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        var records = body(result).path("records");
        assertThat(records.valueStream().map(each -> each.path("status").asString()))
                .containsExactly("ACCEPTED", "REFUSED", "ANONYMOUS", "ACCEPTED");
        assertThat(records.at("/1/violations/0/field").asString()).isEqualTo("prs_Birthdate");
        assertThat(records.at("/1/violations/0/rule").asString()).isEqualTo("WrongFormat");
        assertOpensTasks(records.path(0));
        var before = counts();
        assertThat(body(importCsv(table))
                        .path("records")
                        .valueStream()
                        .map(each -> each.path("status").asString()))
                .containsExactly("DUPLICATE", "REFUSED", "DUPLICATE", "DUPLICATE");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theSameFileMayComeAsAnUpload() throws Exception {
        var table = CORE + "\r\n" + row("UP-1", "TRUE", "1999-05-04", "Feminine", "UZ", "ForcedLabour", "DebtBondage");
        for (var text :
                List.of(table, read("htcds/derived/sample-export.valid.json").replace("NRM-2026-000001", "UP-2"))) {
            var file = new MockMultipartFile(
                    "file", "referrals", "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
            var result = send(
                    MockMvcRequestBuilders.multipart("/api/imports")
                            .file(file)
                            .header("Idempotency-Key", UUID.randomUUID().toString()),
                    INSPECTOR);
            assertThat(result.getResponse().getStatus()).isEqualTo(201);
        }
    }

    @Test
    void theTemplateOfTheStandardIsReadInSpiteOfItsDefects() throws Exception {
        var names = "cas_CaseOwner,prs_First_Name,prs_SecondName,con_Consent,prs_Birthdate,prs_Gender,prs_Citizenship,"
                + "prs_MailingCity,prs_MailingCountry,prs_MailingState,prs_MailingStreet,prs_MailingPostalCode,"
                + "vic_TraffickingStatus,vic_TraffickinStatusDecisionMakingOrg,vic_Methods_of_Control,vic_TypeOfExploitation,"
                + "cas_Status,";
        var labels =
                "Case Owner,First Name,Second Name,Consent,Birthdate,Gender,Citizenship,Street,City,State,Zip,Country,"
                        + "Trafficking Status,Trafficking Status Decision Making Organization,Methods of Control,Type of Exploitation,"
                        + "Status,Reason for Outgoing Referral";
        var row = "owner,Demo,Template,TRUE,1999-05-04,Feminine,UZ,Demo street 1,Shymkent,Turkistan,160000,KZ,"
                + "Actual victim of trafficking,Police,Debt bondage ;False promises,Forced labour,active,Other";
        var result = importCsv(names + "\n" + labels + "\n" + row + "\n");
        assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString())
                .isEqualTo(201);
        var record = body(result).path("records").path(0);
        assertThat(record.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(record.path("warnings")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .contains("MISALIGNED_COLUMNS");
    }

    @Test
    void whatIsNoFileOfReferralsIsRefused() throws Exception {
        var before = counts();
        assertRefused(importJson("{}"), "UnknownImportFormat");
        assertRefused(importJson("[]"), "UnknownImportFormat");
        assertRefused(importJson("{\"cases\": []}"), "NoRecords");
        assertRefused(importJson("{\"cases\": [1]}"), "records[0]", "ObjectExpected");
        assertRefused(importJson("{\"NRMOrDuty\": 7}"), "records[0].NRMOrDuty", "WrongType");
        assertRefused(importCsv("a,b\n1,2\n"), "NoHtcdsColumns");
        assertRefused(importCsv(""), "BodyRequired");
        assertRefused(importCsv(CORE + "\n\"open"), "MalformedCsv");
        assertThat(counts()).isEqualTo(before);
    }

    private static String row(
            String id, String consent, String born, String gender, String citizenship, String form, String control) {
        var cells = new String[39];
        java.util.Arrays.fill(cells, "");
        var names = List.of(CORE.split(","));
        cells[names.indexOf("x_caseId")] = id;
        cells[names.indexOf("prs_FirstName")] = "Demo";
        cells[names.indexOf("prs_SecondName")] = "\"Person, the \"\"third\"\"\"";
        cells[names.indexOf("con_Consent")] = consent;
        cells[names.indexOf("prs_Birthdate")] = born;
        cells[names.indexOf("prs_Gender")] = gender;
        cells[names.indexOf("prs_Citizenship")] = citizenship;
        cells[names.indexOf("prs_MobilePhone")] = "'+77010000003";
        cells[names.indexOf("vic_TraffickingStatus")] = "PossibleVictimOfTrafficking";
        cells[names.indexOf("vic_MethodsOfControl")] = control;
        cells[names.indexOf("vic_TypeOfExploitation")] = form;
        cells[names.indexOf("vic_ForcedLabourIndustry")] = "A_AgricultureForestryAndFishing";
        cells[names.indexOf("cas_Status")] = "Active";
        cells[names.indexOf("cas_IncomingReferralDate")] = "2026-01-10";
        return String.join(",", cells) + "\r\n";
    }

    private void assertOpensTasks(JsonNode record) {
        var reference = record.at("/receipt/caseReference").asString();
        assertThat(jdbc.queryForList(
                        "select task_key from work_item where reference = ? and status = 'OPEN'",
                        String.class,
                        reference))
                .contains("Task_MeetUrgentNeeds", "Task_AcceptReferral");
    }

    private void assertRefused(MvcResult result, String... words) throws Exception {
        assertThat(result.getResponse().getStatus()).isBetween(400, 499);
        assertThat(result.getResponse().getContentAsString()).contains(words);
    }

    private MvcResult importJson(String text) throws Exception {
        return post("/api/imports", text);
    }

    private MvcResult importCsv(String text) throws Exception {
        return send(
                MockMvcRequestBuilders.post("/api/imports")
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(text.getBytes(StandardCharsets.UTF_8)),
                INSPECTOR);
    }

    private static String read(String file) throws Exception {
        return Files.readString(DATA.resolve(file));
    }
}
