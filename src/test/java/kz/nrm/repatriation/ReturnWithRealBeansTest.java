package kz.nrm.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.Agencies;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ClosureReason;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.Sex;
import kz.nrm.casefile.Urgencies;
import kz.nrm.casefile.Urgency;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.support.TestKeys;
import kz.nrm.training.TrainingClock;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.DueWork;
import kz.nrm.workflow.OutgoingSender;
import kz.nrm.workflow.WorkItemView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A return with everything real but the time: the doors, the gates, the deadlines, the dates. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:returns;DB_CLOSE_DELAY=-1",
            "nrm.jobs.enabled=false",
            TestKeys.VAULT,
            TestKeys.LOCATION,
            TestKeys.INDEX,
            TestKeys.AUDIT,
            TestKeys.SIGNING
        })
@AutoConfigureMockMvc
class ReturnWithRealBeansTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        TrainingClock movedClock() {
            return new TrainingClock(Clock.systemUTC());
        }

        @Bean
        @Primary
        DatabaseTime movedTime(TrainingClock clock) {
            return clock::instant;
        }
    }

    @Autowired
    MockMvc http;

    @Autowired
    TrainingClock clock;

    @Autowired
    DueWork work;

    @Autowired
    OutgoingSender sender;

    @Autowired
    Users users;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    CaseFiles files;

    @Autowired
    VictimPaths paths;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseTasks tasks;

    @Autowired
    ReturnCases returns;

    @Autowired
    CaseEventReports reports;

    @Autowired
    InboundReturns inbound;

    @Autowired
    Urgencies urgencies;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JsonMapper json;

    @Test
    void a_consul_opens_the_way_home_once_and_only_with_consent() throws Exception {
        creates("consul.test", "MFA", Role.CONSUL);
        creates("manager.test", "AKIMAT_SOC-75", Role.CASE_MANAGER);
        var body = """
                {"country":"BH","region":"ALMATY","childStatus":"ADULT","immediateDanger":false,"consentGiven":true,
                 "language":"kaz","person":{"givenName":"Synthetic","sex":"FEMALE"},"description":"Found at the mission."}""";

        var first = inbound("consul.test", "key-0001", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.holder").value("AKIMAT_SOC-75"))
                .andReturn();
        var again = inbound("consul.test", "key-0001", body).andReturn();
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());

        inbound("consul.test", "key-0002", body.replace("\"consentGiven\":true", "\"consentGiven\":false"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ADULT_CONSENT_REQUIRED"));
        inbound("manager.test", "key-0003", body)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NOT_YOUR_ROLE"));
        inbound("consul.test", "key-0004", body.replace("\"BH\"", "\"Bahrain\""))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.violations[0].field").value("country"));

        var reference = new CaseReference(json.readTree(first.getResponse().getContentAsString())
                .get("caseReference")
                .asString());
        assertThat(open(reference)).containsExactly("Task_MeetNeedsAbroad");
        assertThat(returns.view(reference))
                .get()
                .satisfies(view -> assertThat(view.inbound()).isTrue());
    }

    @Test
    void an_adult_returns_when_every_gate_is_green_and_is_visited_until_the_year_is_over() {
        at(NOW);
        var reference = adult();
        processes.start(RepatriationProcess.ID, reference, paths.facts(reference, "P2", true, true));
        complete(reference, "Task_ConfirmReturnWish", """
                {"wishesToReturn":true,"noPolicePresent":true,"alternativesExplained":true,"consulateMayBeAsked":true,
                 "language":"uzb"}""");
        work.run();
        sender.sendDue();
        complete(reference, "Task_AssessReturnRisk", risk("2026-03-02"));
        complete(reference, "Task_InformCriminalTrack", "{\"depositionState\":\"DECLINED\",\"informedBy\":\"lawyer\"}");
        complete(reference, "Task_SecureTravelDocuments", """
                {"papersInHand":true,"travelDocument":"PASSPORT","exitWithoutPenalty":true}""");
        complete(reference, "Task_CheckFitnessToTravel", "{\"travelFitness\":\"FIT\",\"travelEscort\":\"NONE\"}");
        complete(reference, "Task_ConfirmReceivingPartner", """
                {"partner":"A house","partnerAccepted":true,"pickUpConfirmed":true}""");
        complete(reference, "Task_AgreeReintegrationPlan", """
                {"reintegrationGoals":"Work","moneyHandedOver":true,"phoneNumberGiven":true,"signedByPerson":true}""");
        complete(reference, "Task_CheckSafeRoute", "{\"routeSafe\":true,\"route\":\"Direct\"}");
        complete(reference, "Task_ApproveReturn", """
                {"returnApproved":true,"reasons":"Every gate was looked at and is green."}""");

        var departure = NOW.plus(Duration.ofDays(6));
        complete(reference, "Task_BookTravel", "{\"departsAt\":\"" + departure + "\",\"carrier\":\"Train 1\"}");
        at(departure.minus(Duration.ofHours(24)).minusSeconds(60));
        work.run();
        assertThat(open(reference)).as("not yet the last day").isEmpty();
        at(departure.minus(Duration.ofHours(23)));
        work.run();
        complete(reference, "Task_ConfirmWishAgain", """
                {"stillWishesReturn":true,"noPolicePresent":true,"askedBy":"IN_PERSON","language":"uzb"}""");
        at(departure.plusSeconds(60));
        complete(reference, "Task_RecordDeparture", "{\"departure\":\"DEPARTED\",\"leftAt\":\"" + departure + "\"}");
        at(departure.plus(Duration.ofHours(26)));
        work.run();
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_ConfirmReturnArrival", "Task_ReportMissingArrival");
        complete(reference, "Task_ReportMissingArrival", """
                {"askedFrom":["PARTNER"],"policeInformed":false,"policeReason":"Not yet","nextAction":"Call again"}""");
        complete(reference, "Task_ConfirmReturnArrival", """
                {"arrived":true,"arrivedAt":"%s","askedFrom":["PERSON"]}""".formatted(departure.plus(Duration.ofHours(20))));
        assertThat(files.get(reference).state()).isEqualTo(CaseState.RETURNED);
        complete(reference, "Task_ConfirmReception", """
                {"metOn":"2026-03-09","planTakenUp":true,"safetyChecked":true}""");
        for (var round : VisitRound.values()) {
            visit(reference, round);
        }
        assertThat(processes.isRunning(RepatriationProcess.ID, reference)).isFalse();
        assertThat(returns.view(reference).orElseThrow().state()).isEqualTo(ReturnState.COMPLETED);
    }

    @Test
    void a_citizen_who_takes_the_wish_back_is_never_left_without_a_next_step() throws Exception {
        at(NOW);
        creates("consul.second", "MFA", Role.CONSUL);
        var reference = foundAbroad("consul.second", "key-0011");
        complete(reference, "Task_MeetNeedsAbroad", NEEDS_MET);
        report(reference, "return-wish-withdrawn", "{\"language\":\"kaz\"}");
        assertThat(open(reference)).containsExactly("Task_DecideNextStepAbroad");
        assertThat(files.get(reference).state()).isEqualTo(CaseState.SUBMITTED);

        complete(reference, "Task_DecideNextStepAbroad", abroad("RETURN"));
        assertThat(returns.view(reference).orElseThrow().state()).isEqualTo(ReturnState.WISH);
        assertThat(files.get(reference).state()).isEqualTo(CaseState.RETURN_PREPARATION);
        complete(reference, "Task_MeetNeedsAbroad", NEEDS_MET);
        assertThat(open(reference)).containsExactly("Task_ConfirmReturnWishAbroad");

        report(reference, "consent-withdrawn", "{\"ownWords\":true,\"language\":\"kaz\"}");
        assertThat(files.get(reference).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(open(reference)).containsExactly("Task_DecideNextStepAbroad");
        assertThatThrownBy(() -> complete(reference, "Task_DecideNextStepAbroad", abroad("HELP_ABROAD")))
                .hasMessage("HELPER_ABROAD_REQUIRED");
        complete(
                reference,
                "Task_DecideNextStepAbroad",
                abroad("HELP_ABROAD").replace("}", ",\"handedOverTo\":\"The mechanism there\"}"));
        complete(reference, "Task_ApproveClosureAbroad", """
                {"approved":true,"reasons":"The mechanism there has confirmed in writing."}""");
        assertThat(files.get(reference).closureReason()).isEqualTo(ClosureReason.TRANSFERRED_TO_OTHER_NRM);
        assertThat(processes.isRunning(RepatriationProcess.ID, reference)).isFalse();
    }

    @Test
    void a_child_abroad_is_not_left_without_help() throws Exception {
        creates("consul.third", "MFA", Role.CONSUL);
        var reference = foundAbroad("consul.third", "key-0012", "CHILD", "");
        complete(reference, "Task_MeetNeedsAbroad", NEEDS_MET);
        report(reference, "return-wish-withdrawn", "{\"language\":\"kaz\"}");
        assertThatThrownBy(() -> complete(reference, "Task_DecideNextStepAbroad", abroad("LEAVE")))
                .hasMessage("CHILD_CANNOT_WITHDRAW_ALONE");
        complete(reference, "Task_DecideNextStepAbroad", abroad("NOT_YET"));
        assertThat(open(reference)).isEmpty();
        assertThat(deadlines.runningFor(reference, new DeadlineKind("NEXT_STEP_ABROAD_ASKED_AGAIN")))
                .as("the day to ask again stands")
                .isPresent();
    }

    private static final String NEEDS_MET = """
            {"safePlace":"DONE","medicalHelp":"DONE","foodAndClothing":"DONE","interpreterFound":"DONE","safePhoneCall":"DONE",
             "selfHarmRiskAsked":"DONE"}""";

    private static String abroad(String step) {
        return """
                {"stepAbroad":"%s","noPolicePresent":true,"language":"kaz","interpreterPresent":false,
                 "whomToTurnTo":"The mission, day and night."}""".formatted(step);
    }

    private CaseReference foundAbroad(String consul, String key) throws Exception {
        return foundAbroad(consul, key, "ADULT", "");
    }

    private static String inboundBody(String status, String more) {
        return """
                {"country":"BH","region":"ALMATY","childStatus":"%s","immediateDanger":false,"consentGiven":true,%s
                 "language":"kaz","person":{"givenName":"Synthetic","sex":"FEMALE"},"description":"Found at the mission."}""".formatted(status, more);
    }

    private CaseReference foundAbroad(String consul, String key, String status, String more) throws Exception {
        var body = inboundBody(status, more);
        var receipt = inbound(consul, key, body).andExpect(status().isCreated()).andReturn();
        return new CaseReference(json.readTree(receipt.getResponse().getContentAsString())
                .get("caseReference")
                .asString());
    }

    private void report(CaseReference reference, String type, String answers) {
        reports.report(reference, type, json.readTree(answers), consul());
    }

    @Test
    void a_citizen_found_abroad_is_as_urgent_as_anybody_and_the_signs_come_home_too() throws Exception {
        at(NOW);
        creates("consul.fourth", "MFA", Role.CONSUL);
        var pressing = foundAbroad("consul.fourth", "key-0021", "ADULT", """
                "circumstances":["MEDICAL_EMERGENCY","NO_SHELTER_TONIGHT"],
                "indicators":[{"code":"D5_01","source":"TOLD"}],""");
        var ordinary = foundAbroad("consul.fourth", "key-0022", "ADULT", "");
        assertThat(urgencyOf(pressing)).isEqualTo("P1");
        assertThat(urgencyOf(ordinary)).isEqualTo("P3");
        assertThat(files.get(pressing).flags()).contains(CaseFlag.MEDICAL_EMERGENCY, CaseFlag.NO_SHELTER_TONIGHT);

        files.lower(pressing, CaseFlag.MEDICAL_EMERGENCY);
        inbound.openPathAtHome(pressing);
        inbound.openPathAtHome(ordinary);
        assertThat(open(pressing)).as("the signs are enough to be looked at").doesNotContain("Task_RecordIndicators");
        assertThat(open(ordinary)).contains("Task_RecordIndicators");
        assertThat(urgencies.assess(pressing)).as("as urgent as it is today").isEqualTo(Urgency.P2);

        var badSign = inboundBody("ADULT", "\"indicators\":[{\"code\":\"D9_99\",\"source\":\"TOLD\"}],");
        inbound("consul.fourth", "key-0023", badSign)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("INDICATOR_UNKNOWN"));
        var badCode = inboundBody("ADULT", "\"circumstances\":[\"HUNGRY\"],");
        inbound("consul.fourth", "key-0024", badCode)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.violations[0].field").value("circumstances[0]"));
    }

    private String urgencyOf(CaseReference reference) {
        return String.valueOf(tasks.atHand(items(reference).get(0).id(), consul())
                .fact(CaseVariable.URGENCY)
                .orElseThrow());
    }

    private Actor consul() {
        var mission = agencies.find(new AgencyId("MFA")).orElseThrow();
        return new Actor(
                new UserId("consul.reports"),
                "Somebody",
                mission.id(),
                mission.kind(),
                Optional.empty(),
                Set.of(Role.CONSUL));
    }

    private void visit(CaseReference reference, VisitRound round) {
        var months = List.of(1, 3, 6, 12).get(round.ordinal());
        at(Instant.parse("2026-03-09T02:00:00Z").plus(Duration.ofDays(31L * months + 1)));
        work.run();
        complete(reference, round.task().value(), "{\"reached\":true,\"inDanger\":false}");
    }

    private CaseReference adult() {
        var person = new PersonDetails(
                null,
                "Synthetic",
                null,
                List.of(),
                null,
                null,
                30,
                Sex.MALE,
                List.of("UZ"),
                List.of("uzb"),
                null,
                0,
                false,
                null,
                Set.of());
        return files.open(new NewCase(
                person,
                ChildStatus.ADULT,
                Region.ALMATY,
                new AgencyId("NGO-75"),
                new AgencyId("AKIMAT_SOC-75"),
                Set.of(),
                new Told("synthetic"),
                new UserId("first.responder")));
    }

    record Told(String text) {}

    private static String risk(String day) {
        return """
                {"assessedOn":"%s","risks":["STIGMA"],"returnRiskLevel":"LOW","riskFindings":"Nothing grave was found at home.",
                 "riskMeasures":"Partner","explainedToPerson":true,"explainedOn":"%s","returnSafeEnough":true}""".formatted(day, day);
    }

    private void at(Instant instant) {
        clock.set(instant);
        work.followClock();
    }

    private List<String> open(CaseReference reference) {
        return items(reference).stream().map(item -> item.task().value()).toList();
    }

    private List<WorkItemView> items(CaseReference reference) {
        return tasks.ofCase(reference).stream()
                .filter(item -> item.status() == WorkItemView.Status.OPEN)
                .toList();
    }

    /** Another person of the agency does each task. */
    private void complete(CaseReference reference, String task, String answers) {
        var item = items(reference).stream()
                .filter(found -> found.task().value().equals(task))
                .findFirst();
        assertThat(item).as("open task %s among %s", task, open(reference)).isPresent();
        var agency = agencies.find(item.get().agency()).orElseThrow();
        var actor = new Actor(
                new UserId("u" + UUID.randomUUID().toString().substring(0, 8)),
                "Somebody",
                agency.id(),
                agency.kind(),
                Optional.of(Region.ALMATY),
                Set.of(item.get().role()));
        tasks.complete(item.get().id(), actor, json.readTree(answers), null);
    }

    private void creates(String id, String agency, Role role) {
        users.create(new UserId(id), "Synthetic " + id, "test-password", new AgencyId(agency), Set.of(role), false);
    }

    private org.springframework.test.web.servlet.ResultActions inbound(String user, String key, String body)
            throws Exception {
        return http.perform(post("/api/inbound-returns")
                .with(user(accounts.loadUserByUsername(user)))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
