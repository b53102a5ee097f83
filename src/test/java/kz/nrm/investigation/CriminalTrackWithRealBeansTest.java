package kz.nrm.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.Representation;
import kz.nrm.casefile.Sex;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.support.TestKeys;
import kz.nrm.training.TrainingClock;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.DueWork;
import kz.nrm.workflow.OutgoingSender;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.WorkItemView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** The criminal track and child protection with everything real but the time. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:criminal-track;DB_CLOSE_DELAY=-1",
            "nrm.jobs.enabled=false",
            TestKeys.VAULT,
            TestKeys.LOCATION,
            TestKeys.INDEX,
            TestKeys.AUDIT,
            TestKeys.SIGNING
        })
class CriminalTrackWithRealBeansTest {

    /** Monday, 11:00 in Almaty. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

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
    TrainingClock clock;

    @Autowired
    DueWork work;

    @Autowired
    OutgoingSender sender;

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
    CaseEventReports reports;

    @Autowired
    Consents consents;

    @Autowired
    Representation representation;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Investigations investigations;

    @Autowired
    Registrations registrations;

    @Autowired
    CaseLinks links;

    @Autowired
    InterviewPlanner planner;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void monday() {
        at(MONDAY);
    }

    @Test
    void an_adult_cooperates_the_register_answers_and_articles_change() {
        var reference = opened(ChildStatus.ADULT, 25);
        talk(reference);
        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"YES","language":"rus","pressureNoticed":false}""");
        assertThat(files.get(reference).flags()).contains(CaseFlag.COOPERATING);
        assertThat(consents.inForce(reference, Consent.Purpose.POLICE)).isTrue();
        work.run();
        sender.sendDue();
        assertThat(planner.limits(reference)).get().satisfies(limits -> {
            assertThat(limits.maxStretchHours()).isEqualTo(4);
            assertThat(limits.representative()).isFalse();
        });

        at(MONDAY.plus(Duration.ofHours(6)));
        assertThatThrownBy(() -> complete(reference, "Task_TakeStatement", statement(5, "")))
                .as("five hours at a stretch without a reason")
                .isInstanceOf(Refusal.class)
                .hasMessage("OUTSIDE_INTERVIEW_LIMITS");
        complete(reference, "Task_TakeStatement", statement(3, ""));
        assertThat(deadlines.runningFor(reference, new DeadlineKind("REGISTER_CONFIRMATION")))
                .get()
                .satisfies(deadline -> assertThat(deadline.startAt()).isEqualTo(MONDAY.plus(Duration.ofHours(4))));

        work.run();
        sender.sendDue();
        var link = investigations.find(reference).orElseThrow();
        assertThat(link.registerNumber()).startsWith("ERDR-");
        assertThat(deadlines.runningFor(reference, new DeadlineKind("REGISTER_CONFIRMATION")))
                .isEmpty();
        assertThat(deadlines.runningFor(reference, new DeadlineKind("INVESTIGATION_TERM")))
                .get()
                .satisfies(deadline -> assertThat(deadline.startAt()).isEqualTo(link.registeredAt()));
        assertThat(open(reference))
                .containsExactlyInAnyOrder(
                        "Task_RecogniseAsVictim", "Task_DecideProtectionMeasures", "Task_FileCompensation");

        report(reference, Role.INVESTIGATOR, "MIA_OC-75", "articles-changed", """
                {"articles":["128.1"],"changedOn":"2026-03-02"}""");
        report(reference, Role.INVESTIGATOR, "MIA_OC-75", "articles-changed", """
                {"articles":["309.1"],"changedOn":"2026-03-02"}""");
        assertThat(investigations.find(reference).orElseThrow().repaymentRisk()).isTrue();
        assertThat(open(reference))
                .filteredOn("Task_ExplainRepaymentRisk"::equals)
                .hasSize(2);

        complete(reference, "Task_DecideProtectionMeasures", """
                {"protectionMeasures":["RESTRICTED_DATA"],"copyHandedOver":true}""");
        assertThat(files.get(reference).flags()).contains(CaseFlag.SPECIAL_MEASURES_GRANTED);
    }

    @Test
    void the_term_is_looked_at_on_the_day_the_prosecutor_named() {
        var reference = opened(ChildStatus.ADULT, 30);
        processes.start(InvestigationProcess.ID, reference, facts(reference));
        investigations.termMoved(reference, LocalDate.of(2026, 6, 30), Prolonger.DISTRICT_PROSECUTOR, UserId.SYSTEM);
        assertThat(deadlines.runningFor(reference, new DeadlineKind("INVESTIGATION_TERM")))
                .get()
                .satisfies(deadline -> assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-06-30T19:00:00Z")));
    }

    @Test
    void later_means_the_day_the_person_named_and_no_means_a_new_talk_when_the_person_comes_back() {
        var reference = opened(ChildStatus.ADULT, 40);
        talk(reference);
        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"LATER","askAgainOn":"2026-03-20","language":"rus","pressureNoticed":true}""");
        at(Instant.parse("2026-03-19T18:00:00Z"));
        work.run();
        assertThat(open(reference)).isEmpty();
        at(Instant.parse("2026-03-19T19:00:01Z"));
        work.run();
        assertThat(open(reference))
                .as("20 March has begun in Almaty")
                .containsExactly("Task_RecordCooperationDecision");

        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"NO","language":"rus","pressureNoticed":false}""");
        assertThat(processes.isRunning(InvestigationProcess.ID, reference)).isFalse();
        report(reference, Role.CASE_MANAGER, "AKIMAT_SOC-75", "cooperation-decided", "{\"cooperation\":\"YES\"}");
        assertThat(open(reference)).containsExactly("Task_HoldInformationTalk");
    }

    @Test
    void a_third_interview_in_thirty_days_warns_the_coordinator_and_a_withdrawal_calls_it_off() {
        var reference = opened(ChildStatus.ADULT, 33);
        talk(reference);
        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"PARTLY","language":"rus","pressureNoticed":false}""");
        work.run();
        plan(reference, 1);
        plan(reference, 10);
        assertThat(open(reference)).doesNotContain("Task_ReviewInterviewBurden");
        plan(reference, 20);
        assertThat(open(reference)).contains("Task_ReviewInterviewBurden");
        complete(reference, "Task_ReviewInterviewBurden", """
                {"burdenReview":"MOVED","talkedTo":"The investigator","reasons":"Twice in a month is enough for now."}""");
        assertThat(planner.tooMuch(reference)).isFalse();

        report(reference, Role.LAWYER, "LAWYER-75", "cooperation-withdrawn", "{\"language\":\"rus\"}");
        assertThat(files.get(reference).flags()).doesNotContain(CaseFlag.COOPERATING);
        assertThat(consents.inForce(reference, Consent.Purpose.POLICE)).isFalse();
        assertThat(open(reference)).containsExactly("Task_ConsultOnWithdrawal");
    }

    @Test
    void whoever_leaves_the_mechanism_is_asked_nothing_more_and_is_told_anew_when_coming_back() {
        var reference = opened(ChildStatus.ADULT, 35);
        talk(reference);
        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"LATER","askAgainOn":"2026-03-20","language":"rus","pressureNoticed":false}""");
        report(reference, Role.CASE_MANAGER, "AKIMAT_SOC-75", "consent-withdrawn", """
                {"ownWords":true,"language":"rus"}""");
        assertThat(processes.isRunning(InvestigationProcess.ID, reference)).isFalse();
        assertThat(deadlines.runningFor(reference, new DeadlineKind("COOPERATION_ASKED_AGAIN")))
                .isEmpty();

        paths.announceCooperationTalk(reference);
        assertThat(open(reference)).containsExactly("Task_HoldInformationTalk");
        report(reference, Role.LAWYER, "LAWYER-75", "cooperation-withdrawn", "{\"language\":\"rus\"}");
        assertThat(open(reference))
                .as("the talk is no longer owed, the lawyer explains what it means")
                .containsExactly("Task_ConsultOnWithdrawal");
    }

    @Test
    void those_who_help_never_see_whether_the_person_cooperates() {
        var reference = opened(ChildStatus.ADULT, 28);
        talk(reference);
        complete(reference, "Task_RecordCooperationDecision", """
                {"cooperation":"YES","language":"rus","pressureNoticed":false}""");
        var helper = actor("helper", "AKIMAT_SOC-75", Role.SOCIAL_WORKER);
        var manager = actor("manager", "AKIMAT_SOC-75", Role.CASE_MANAGER);
        assertThat(files.find(reference, helper).orElseThrow().flags()).doesNotContain(CaseFlag.COOPERATING);
        assertThat(files.find(reference, manager).orElseThrow().flags()).contains(CaseFlag.COOPERATING);
    }

    @Test
    void a_child_decides_nothing_without_representative_and_stays_a_child_until_the_age_is_decided() {
        var reference = opened(ChildStatus.UNKNOWN, 19);
        processes.start(
                new ProcessId("child-protection"), reference, facts(reference).with(CaseVariable.AGE_UNCERTAIN, true));
        talk(reference);
        var decision = """
                {"cooperation":"YES","language":"rus","pressureNoticed":false,"viewOfChild":"Wants to."}""";
        assertThatThrownBy(() -> complete(reference, "Task_RecordCooperationDecision", decision))
                .isInstanceOf(Refusal.class)
                .hasMessage("REPRESENTATIVE_REQUIRED");

        complete(reference, "Task_RequestGuardian", """
                {"requestedOn":"2026-03-02","guardianshipBody":"Almaty","language":"rus"}""");
        complete(reference, "Task_AppointGuardian", """
                {"guardianAppointed":true,"guardianFileNumber":"G-1","noConflictOfInterest":true,"notOfTheFamily":true}""");
        assertThat(representation.inPlace(reference)).isTrue();
        complete(reference, "Task_RecordCooperationDecision", decision);
        assertThat(planner.limits(reference)).get().satisfies(limits -> {
            assertThat(limits.representative())
                    .as("an estimate of nineteen decides nothing")
                    .isTrue();
            assertThat(limits.maxStretchHours()).isEqualTo(2);
        });

        complete(reference, "Task_AssessBestInterests", """
                {"immediateNeeds":"Sleep","risksForChild":"None seen","viewOfChild":"Wants school","safeWith":"The shelter"}""");
        complete(reference, "Task_AssessAge", age("ADULT"));
        complete(reference, "Task_ConfirmAdultAge", """
                {"ageDecision":"ADULT","reasons":"Both documents leave no doubt at all."}""");
        assertThat(files.get(reference).childStatus()).isEqualTo(ChildStatus.UNKNOWN);
        complete(reference, "Task_ExplainAgeDecision", """
                {"explainedOn":"2026-03-02","language":"rus","ageContested":true}""");
        complete(reference, "Task_ReconsiderAge", """
                {"ageDecision":"ADULT","reasons":"Looked at anew, the papers leave no doubt."}""");
        assertThat(files.get(reference).childStatus()).isEqualTo(ChildStatus.ADULT);
        complete(reference, "Task_AskAdultConsent", """
                {"consentGiven":true,"purposes":["SERVICES","POLICE"],"language":"rus","lawyerPresent":true}""");
        assertThat(representation.inPlace(reference)).isFalse();
        assertThat(consents.inForce(reference, Consent.Purpose.NRM)).isTrue();
    }

    @Test
    void a_conflict_of_interest_leaves_the_child_without_representative_until_there_is_another() {
        var reference = opened(ChildStatus.CHILD, 12);
        processes.start(new ProcessId("child-protection"), reference, facts(reference));
        representation.appoint(reference, Representation.Kind.GUARDIAN, UserId.SYSTEM);
        report(reference, Role.CASE_MANAGER, "AKIMAT_SOC-75", "guardian-change-needed", """
                {"ground":"CONFLICT_OF_INTEREST","explanation":"A relative of the employer"}""");
        assertThat(representation.inPlace(reference)).isFalse();
        complete(reference, "Task_ReplaceGuardian", """
                {"guardianFileNumber":"G-2","noConflictOfInterest":true,"reason":"The former one is a relative","since":"2026-03-02"}""");
        assertThat(representation.current(reference))
                .get()
                .satisfies(mandate -> assertThat(mandate.kind()).isEqualTo(Representation.Kind.GUARDIAN));
    }

    @Test
    void two_persons_of_one_criminal_case_are_joined_by_its_number_however_it_was_written() {
        var one = opened(ChildStatus.ADULT, 30);
        var other = opened(ChildStatus.ADULT, 31);
        var third = opened(ChildStatus.ADULT, 32);
        registrations.enter(one, "75-2026/000123", MONDAY, Set.of("128.1"), UserId.SYSTEM);
        registrations.enter(other, "752026000123", MONDAY, Set.of("128.1"), UserId.SYSTEM);
        registrations.enter(third, "75-2026/000124", MONDAY, Set.of("128.1"), UserId.SYSTEM);
        assertThat(links.others(one, CaseLinks.Kind.SAME_CRIMINAL_CASE)).containsExactly(other);

        registrations.enter(other, "75-2026/000124", MONDAY, Set.of("128.1"), UserId.SYSTEM);
        assertThat(links.others(one, CaseLinks.Kind.SAME_CRIMINAL_CASE)).isEmpty();
        assertThat(links.others(other, CaseLinks.Kind.SAME_CRIMINAL_CASE)).containsExactly(third);
    }

    private void at(Instant moment) {
        clock.set(moment);
        work.followClock();
    }

    private void talk(CaseReference reference) {
        paths.announceCooperationTalk(reference);
        complete(reference, "Task_HoldInformationTalk", """
                {"heldOn":"2026-03-02","language":"rus","interpreterPresent":false,"lawyerPresent":true,"noPolicePresent":true,
                 "talkPoints":["MEANING_OF_STATEMENT","NO_EFFECT_ON_HELP","PROTECTION_AVAILABLE","DUTIES_ONCE_RECOGNISED"],
                 "sheetHandedOver":true}""");
    }

    private void plan(CaseReference reference, int days) {
        var start = MONDAY.plus(Duration.ofDays(days));
        report(reference, Role.INVESTIGATOR, "MIA_OC-75", "interview-planned", """
                {"startAt":"%s","endAt":"%s","breakMinutes":0,"language":"rus","interpreterPresent":false,
                 "representativePresent":false,"pedagoguePresent":false,"doctorPresent":false,"urgent":false}""".formatted(
                        start, start.plus(Duration.ofHours(1))));
    }

    private static String statement(int hours, String reason) {
        return """
                {"startAt":"%s","endAt":"%s","breakMinutes":0,"language":"rus","interpreterPresent":false,
                 "representativePresent":false,"pedagoguePresent":false,"doctorPresent":false,"urgent":false,
                 "lawyerPresent":true,"recording":"AUDIO","reasonOutsideLimits":"%s"}""".formatted(MONDAY.plus(Duration.ofHours(1)), MONDAY.plus(Duration.ofHours(1L + hours)), reason);
    }

    private static String age(String decision) {
        return """
                {"grounds":["PAPERS","TALK"],"guardianPresent":true,"ageFrom":18,"ageTo":21,"ageDecision":"%s",
                 "reasons":"Two documents agree with one another."}""".formatted(decision);
    }

    private CaseFacts facts(CaseReference reference) {
        return paths.facts(reference, "P2", true, true);
    }

    private CaseReference opened(ChildStatus status, int age) {
        var person = new PersonDetails(
                null,
                null,
                null,
                List.of(),
                null,
                null,
                age,
                Sex.MALE,
                List.of("UZ"),
                List.of("rus"),
                null,
                0,
                false,
                null,
                Set.of());
        return files.open(new NewCase(
                person,
                status,
                Region.ALMATY,
                new AgencyId("NGO-75"),
                new AgencyId("AKIMAT_SOC-75"),
                status == ChildStatus.UNKNOWN ? EnumSet.of(CaseFlag.AGE_UNCERTAIN) : Set.of(),
                new Told("-"),
                UserId.SYSTEM));
    }

    private List<String> open(CaseReference reference) {
        return tasks.ofCase(reference).stream()
                .filter(item -> item.status() == WorkItemView.Status.OPEN)
                .map(item -> item.task().value())
                .toList();
    }

    /** Completes the one open task of this key as a person of the agency that owes it; each task by another person. */
    private void complete(CaseReference reference, String key, String answers) {
        var item = tasks.ofCase(reference).stream()
                .filter(task -> task.status() == WorkItemView.Status.OPEN)
                .filter(task -> task.task().value().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open, but " + open(reference)));
        var worker = actor(
                key.toLowerCase(java.util.Locale.ROOT).replace('_', '.'),
                item.agency().value(),
                item.role());
        tasks.complete(item.id(), worker, json.readTree(answers), null);
    }

    private void report(CaseReference reference, Role role, String agency, String type, String answers) {
        agencies.find(new AgencyId(agency)).orElseThrow();
        reports.report(reference, type, json.readTree(answers), actor("reporter", agency, role));
    }

    private Actor actor(String id, String agency, Role role) {
        var office = agencies.find(new AgencyId(agency)).orElseThrow();
        return new Actor(new UserId(id), id, office.id(), office.kind(), Optional.of(Region.ALMATY), Set.of(role));
    }

    record Told(String text) {}
}
