package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every matter of two persons, and everybody who might agree to it: the proposer, a second account of the same person, a colleague, a stranger. */
class TwoPersonRuleTest extends Journey {

    private static final String SAME = "SECOND_PERSON_REQUIRED";
    private static final String WHY = "The person names somebody there as one who took part.";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    /**
     * One matter that two decide.
     *
     * @param door where the second agrees
     * @param author who proposes
     * @param colleague somebody else of the author's agency or region, none where the author's agency has nobody
     * @param answer what the colleague is told; none when the colleague may agree
     * @param second who may agree
     * @param proposal proposes it and tells where it is agreed to
     */
    private record Matter(
            String name,
            String door,
            String author,
            String colleague,
            String answer,
            String second,
            Supplier<String> proposal) {}

    private final List<Matter> matters = List.of(
            new Matter(
                    "a role",
                    "/api/users/changes/{id}/approval",
                    "admin",
                    "",
                    "",
                    "admin2",
                    () -> "/api/users/changes/" + id(as("admin").post("/api/users", account())) + "/approval"),
            new Matter(
                    "an office",
                    "/api/agencies/changes/{id}/approval",
                    "admin",
                    "",
                    "",
                    "admin2",
                    () -> "/api/agencies/changes/" + id(as("admin").post("/api/agencies", office())) + "/approval"),
            new Matter(
                    "an exclusion",
                    "/api/exclusions/{id}/approval",
                    "coordinator",
                    "coordinator2",
                    "OTHER_REGION_REQUIRED",
                    "coordinator79",
                    () -> "/api/exclusions/" + excluded(referredBy("inspector", referral())) + "/approval"),
            new Matter(
                    "the end of an exclusion",
                    "/api/exclusions/{id}/approval",
                    "coordinator",
                    "coordinator2",
                    "OTHER_REGION_REQUIRED",
                    "coordinator79",
                    this::exclusionToEnd),
            new Matter(
                    "a merge",
                    "/api/merges/{id}/approval",
                    "manager",
                    "social",
                    "OTHER_AGENCY_REQUIRED",
                    "coordinator",
                    () -> "/api/merges/" + merge() + "/approval"),
            new Matter(
                    "a separation",
                    "/api/merges/{id}/approval",
                    "manager",
                    "social",
                    "OTHER_AGENCY_REQUIRED",
                    "coordinator",
                    this::separation),
            new Matter(
                    "the release of a legal hold",
                    "/api/cases/{reference}/legal-hold/release/approval",
                    "national",
                    "national2",
                    "OTHER_AGENCY_REQUIRED",
                    "coordinator",
                    this::release),
            new Matter(
                    "an erasure",
                    "/api/cases/{reference}/erasure/approval",
                    "coordinator",
                    "coordinator2",
                    "OTHER_AGENCY_REQUIRED",
                    "national",
                    this::erasure));

    @AfterEach
    void everybodyIsThemselves() {
        change("update app_user set personnel_number = null where personnel_number = 'P-two'");
    }

    @TestFactory
    Stream<DynamicTest> whoeverMightAgree() {
        return matters.stream().map(matter -> dynamicTest(matter.name(), () -> agreedBySecondAlone(matter)));
    }

    private void agreedBySecondAlone(Matter matter) {
        var place = matter.proposal().get();
        as(matter.author()).post(place, Map.of()).refused(SAME);
        onePerson(matter.author(), matter.second());
        as(matter.second()).post(place, Map.of()).refused(SAME);
        everybodyIsThemselves();
        if (!matter.colleague().isEmpty()) {
            as(matter.colleague()).post(place, Map.of()).refused(matter.answer());
            onePerson(matter.author(), matter.colleague());
            as(matter.colleague()).post(place, Map.of()).refused(SAME);
            everybodyIsThemselves();
        }
        assertThat(as(matter.second()).post(place, Map.of()).status())
                .as("somebody else, of where the rule asks for")
                .isIn(200, 204);
        assertThat(as(matter.second()).post(place, Map.of()).status())
                .as("once")
                .isEqualTo(409);
    }

    /** The calendar is told in {@code CalendarJourneyTest}: what is agreed there moves the days of every other test. */
    @Test
    void everyDoorWhereSomebodyAgreesIsAmongThem() {
        var running = doors.getHandlerMethods().keySet().stream()
                .flatMap(door -> door.getPatternValues().stream())
                .filter(door -> door.startsWith("/api/") && door.endsWith("/approval"))
                .collect(Collectors.toSet());

        var told = matters.stream().map(Matter::door).collect(Collectors.toSet());
        told.add("/api/calendar/changes/{id}/approval");
        assertThat(running).isEqualTo(told);
    }

    private void onePerson(String... accounts) {
        for (var account : accounts) {
            change("update app_user set personnel_number = 'P-two' where id = ?", account);
        }
    }

    private String exclusionToEnd() {
        var exclusion = excluded(referredBy("inspector", referral()));
        as("national")
                .post("/api/exclusions/" + exclusion + "/approval", Map.of())
                .ok();
        as("coordinator")
                .post("/api/exclusions/" + exclusion + "/removal", Map.of("reasons", WHY))
                .ok();
        return "/api/exclusions/" + exclusion + "/approval";
    }

    private String excluded(String reference) {
        return id(as("coordinator")
                .post("/api/cases/" + reference + "/exclusions", Map.of("agency", "MIA_OC-75", "reasons", WHY)));
    }

    private String separation() {
        var merge = merge();
        as("coordinator").post("/api/merges/" + merge + "/approval", Map.of()).ok();
        as("manager").post("/api/merges/" + merge + "/separation", Map.of()).ok();
        return "/api/merges/" + merge + "/approval";
    }

    private String merge() {
        var older = referredBy("inspector", referral());
        var newer = referredBy("inspector", referral());
        return id(as("manager").post("/api/cases/" + newer + "/merges", Map.of("other", older)));
    }

    private String release() {
        var hold = "/api/cases/" + referredBy("inspector", referral()) + "/legal-hold";
        as("national").post(hold, Map.of("basis", "COURT_CASE")).created();
        as("national").post(hold + "/release", Map.of()).done();
        return hold + "/release/approval";
    }

    private String erasure() {
        var reference = referredBy("inspector", referral());
        as("manager")
                .reports(reference, "consent-withdrawn", Map.of("ownWords", true, "language", "uzb"))
                .created();
        as("manager").does(reference, "Task_PlanExit");
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");
        as("coordinator")
                .post("/api/cases/" + reference + "/erasure", Map.of("ground", "PERSONS_WISH"))
                .created();
        return "/api/cases/" + reference + "/erasure/approval";
    }

    private static String id(Answer proposed) {
        return proposed.created().get("id").asString();
    }

    private static Map<String, Object> account() {
        var name = "n" + UUID.randomUUID().toString().substring(0, 8);
        return Map.of(
                "user",
                name,
                "displayName",
                "Somebody new",
                "agency",
                "AKIMAT_SOC-75",
                "personnelNumber",
                "P-" + name,
                "roles",
                List.of("CASE_MANAGER"));
    }

    private static Map<String, Object> office() {
        var name = "Two persons " + UUID.randomUUID();
        return Map.of(
                "kind", "NGO", "region", "ALMATY", "nameKk", name, "nameRu", name + " ру", "nameEn", name + " en");
    }
}
