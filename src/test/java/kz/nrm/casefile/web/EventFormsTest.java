package kz.nrm.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.support.HouseOverHttp;
import kz.nrm.workflow.FormField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can be reported of a person: taken when it is right, refused by name when it is not, and never a fault of ours. */
class EventFormsTest extends HouseOverHttp {

    /** What a case that was referred just now cannot have; the refusal says so. */
    private static final Set<String> NOT_YET = Set.of(
            "CHILD_PROTECTION_NOT_RUNNING",
            "EXCLUSION_UNKNOWN",
            "HELP_STEP_NOT_OPEN",
            "INVESTIGATION_NOT_RUNNING",
            "NO_CONCLUSION_AWAITED",
            "NO_HELP_RUNS",
            "NO_INCLUSION_RUNS",
            "NO_PERMIT_APPLICATION",
            "NO_RETURN_RUNS",
            "NO_SHELTER_SEARCH",
            "NO_VISITS_PLANNED",
            "NOT_IN_A_SHELTER",
            "NOT_IN_DETENTION",
            "NOTHING_TO_RECONSIDER",
            "PATH_STILL_RUNS",
            "PERIOD_NOT_RUNNING",
            "RELATIVE_HAS_NO_CASE",
            "SHELTER_STEP_NOT_OPEN");

    /** Needed in these reports, although not in every one of their kind. */
    private static final Map<String, Map<String, Object>> TOLD = Map.of(
            "exclusion-proposed", Map.of("agency", "MIA_OC-75"),
            "permit-decided", Map.of("permitFrom", "2026-01-12", "permitUntil", "2027-01-11", "rightToWork", true));

    @Autowired
    private CaseEventReports reports;

    @TestFactory
    Stream<DynamicTest> a_right_report_is_taken_or_told_why_not_yet() {
        return each(form -> {
            var person = referred();
            var answer = reported(person, form, answers(form, person));
            if (status(answer) != 201) {
                assertThat(status(answer)).as(text(answer)).isEqualTo(409);
                assertThat(body(answer).get("code").asString()).isIn(NOT_YET);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_field_is_named_and_nothing_is_kept() {
        return each(form -> {
            var person = referred();
            var answers = answers(form, person).put("nameOfTheNeighbour", "Somebody");
            assertNamed(reported(person, form, answers), "nameOfTheNeighbour");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_missing_field_is_named() {
        return each(form -> {
            var person = referred();
            for (var field : FormField.of(form.input())) {
                if (field.required()) {
                    var answers = answers(form, person);
                    answers.remove(field.name());
                    assertNamed(reported(person, form, answers), field.name());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whoever_may_not_report_it_is_told_so() {
        return each(form -> {
            var other = Stream.of(Role.values())
                    .filter(role -> !role.seesNoCase() && !form.reporters().contains(role))
                    .findFirst();
            if (other.isPresent()) {
                var person = referred();
                var by = worker("events." + other.get().name().toLowerCase(Locale.ROOT), "AKIMAT_SOC-75", other.get());
                var answer = post(
                        "/api/cases/" + person + "/events",
                        answers(form, person).put("type", form.type()),
                        by);
                assertThat(body(answer).get("code").asString()).isEqualTo("NOT_YOUR_ROLE");
            }
        });
    }

    @Test
    void an_unknown_kind_and_a_missing_kind_are_refused() throws Exception {
        var person = referred();
        var by = worker("events.manager", "AKIMAT_SOC-75", Role.CASE_MANAGER);
        assertThat(status(post("/api/cases/" + person + "/events", Map.of("type", "sun-rises"), by)))
                .isEqualTo(404);
        var nothing = post("/api/cases/" + person + "/events", Map.of(), by);
        assertThat(body(nothing).at("/violations/0/field").asString()).isEqualTo("type");
    }

    private Stream<DynamicTest> each(Check check) {
        return reports.forms().stream()
                .sorted(java.util.Comparator.comparing(CaseEventForm::type))
                .map(form -> dynamicTest(form.type(), () -> check.of(form)));
    }

    private MvcResult reported(String person, CaseEventForm<?> form, ObjectNode answers) throws Exception {
        var role = form.reporters().stream().sorted().findFirst().orElseThrow();
        var by = worker("events." + role.name().toLowerCase(Locale.ROOT), "AKIMAT_SOC-75", role);
        return post("/api/cases/" + person + "/events", answers.put("type", form.type()), by);
    }

    private void assertNamed(MvcResult answer, String field) {
        assertThat(status(answer)).as(text(answer)).isBetween(400, 422);
        assertThat(body(answer)
                        .get("violations")
                        .valueStream()
                        .map(rule -> rule.get("field").asString()))
                .as(text(answer))
                .contains(field);
    }

    private ObjectNode answers(CaseEventForm<?> form, String person) {
        var answers = json.createObjectNode();
        for (var field : FormField.of(form.input())) {
            if (field.required()) {
                answers.set(field.name(), json.valueToTree(value(field)));
            }
        }
        TOLD.getOrDefault(form.type(), Map.of()).forEach(answers::putPOJO);
        if (answers.has("relative")) {
            answers.put("relative", person);
        }
        return answers;
    }

    private static Object value(FormField field) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return switch (field.kind()) {
            case YES_NO -> true;
            case CHOICE -> field.codes().get(0);
            case MANY_CHOICES -> List.of(field.codes().get(0));
            case TEXT_LIST -> List.of("128.2");
            case DATE -> LocalDate.now().toString();
            case MOMENT -> (field.name().equals("endAt") ? now.plusSeconds(3600) : now).toString();
            case NUMBER -> field.min() == null ? 0 : field.min();
            case TEXT, LONG_TEXT -> words(field);
        };
    }

    private static String words(FormField field) {
        if (field.name().toLowerCase(Locale.ROOT).contains("language")) {
            return "rus";
        }
        return "Synthetic words, more than twenty letters of them.";
    }

    private String referred() throws Exception {
        var by = worker("events.inspector", "LAB_INSP-75", Role.LABOUR_INSPECTOR);
        return body(post("/api/referrals", REFERRAL, by)).get("caseReference").asString();
    }

    private static String text(MvcResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private interface Check {
        void of(CaseEventForm<?> form) throws Exception;
    }

    private static final String REFERRAL = """
            {"reporter":{"name":"Reporter","contact":"+77010000001","alternateContact":"+77010000002"},
             "encounter":{"region":"ALMATY","place":"Brick factory","at":"2026-01-10T10:00:00Z"},
             "underAge":"NO","immediateDanger":false,"language":"uzb","consent":"GIVEN",
             "suspectedForms":["FORCED_LABOUR"],"indicators":[{"code":"D5_01","source":"TOLD"}],
             "safeContact":{"channel":"THROUGH_AGENCY"}}""";
}
