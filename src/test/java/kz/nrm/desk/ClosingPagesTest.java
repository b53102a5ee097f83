package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whoever ends a case sees first what is still open in it, as far as the page of the case would tell them. */
class ClosingPagesTest extends Journey {

    private static final String OPEN = "Still open in this case";
    private static final String STEP_OF_INVESTIGATION = "Decide on recognition";
    private static final String TERM_OF_INVESTIGATION = "Term of the investigation";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private Users users;

    private String person;

    @Test
    void whatStillWaitsStandsOnThePageThatClosesTheCase() {
        wishesToLeaveWhileTheInvestigationWaits();

        var proposal = page("manager", "Task_CloseCase", "en");
        assertThat(proposal.split("id=\"beside\"")[1].split("</section>")[0])
                .doesNotContain("Close case")
                .contains(
                        OPEN, STEP_OF_INVESTIGATION, TERM_OF_INVESTIGATION, "Assess shelter need", "Planned placement");
        assertThat(page("manager", "Task_CloseCase", "ru"))
                .contains("Что ещё открыто в этом деле", "Решить о признании потерпевшим");
        assertThat(page("manager", "Task_AssessShelterNeed", "en")).doesNotContain(OPEN);

        as("manager").does(person, "Task_CloseCase", Map.of("closureReason", "WITHDREW", "followUpConsent", false));
        assertThat(page("coordinator", "Task_ApproveClosure", "en"))
                .contains(STEP_OF_INVESTIGATION, "Assess shelter need");

        assertThat(comesBack()).contains("has-error", "id=\"beside\"");
        as("coordinator").does(person, "Task_ApproveClosure");
    }

    @Test
    void whoeverHelpsIsToldNothingOfTheCriminalTrack() {
        wishesToLeaveWhileTheInvestigationWaits();
        var closing = UUID.fromString(as("manager").taskId(person, "Task_CloseCase"));

        assertThat(beside(closing, "manager")).contains(STEP_OF_INVESTIGATION, TERM_OF_INVESTIGATION);
        assertThat(beside(closing, "social2"))
                .contains("Assess shelter need")
                .doesNotContain(STEP_OF_INVESTIGATION, "nvestigat", "ompensation", "pre-trial", "ooperation");
        as("manager").does(person, "Task_CloseCase", Map.of("closureReason", "WITHDREW", "followUpConsent", false));
        as("coordinator").does(person, "Task_ApproveClosure");
    }

    private void wishesToLeaveWhileTheInvestigationWaits() {
        person = referredBy("police", referral());
        accepted(person);
        as("police").does(person, "Task_DecideReasonableGrounds");
        saysOfCooperation(person, "YES");
        hoursPass(3);
        as("investigator")
                .does(
                        person,
                        "Task_TakeStatement",
                        Map.of(
                                "startAt",
                                hoursAgo(2),
                                "endAt",
                                hoursAgo(1),
                                "breakMinutes",
                                10,
                                "reasonOutsideLimits",
                                "The person wished to speak today."));
        daysPass(32);
        as("manager").does(person, "Task_DecideNextStep", Map.of("nextStep", "LEAVE"));
    }

    private String beside(UUID task, String reader) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            var eyes = users.actor(new UserId(reader)).orElseThrow();
            var manager = users.actor(new UserId("manager")).orElseThrow();
            return work.beside(tasks.get(task, manager).orElseThrow(), eyes).toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Whoever says no must say why. */
    private String comesBack() {
        var id = as("coordinator").taskId(person, "Task_ApproveClosure");
        var browser = new Browser(port).signIn("coordinator");
        browser.get("/tasks/" + id);
        return browser.post("/tasks/" + id, Map.of("approved", "false")).body();
    }

    private String page(String user, String task, String language) {
        var id = as(user).taskId(person, task);
        return new Browser(port)
                .signIn(user)
                .get("/tasks/" + id, "Accept-Language", language)
                .body();
    }
}
