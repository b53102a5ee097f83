package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bed is asked for, held, and taken on the same evening; whoever runs the house sees what they need for it and no more. */
class ShelterArrivalTest extends BrowserJourney {

    private String woman = "";

    @Test
    void somebodyArrivesInTheEvening() {
        itIs("2026-11-16T18:30");
        woman = referredBy("inspector", referral());
        accepted(woman);
        presumed(woman);
        as("manager").does(woman, "Task_AssessShelterNeed");
        as("social").does(woman, "Task_ChooseBed");
        var page = signedIn("shelter", "kk");

        does(page, "Task_AnswerBedRequest", Map.of("bedAnswer", "ACCEPTED"));
        as("social").does(woman, "Task_ArrangeTransport");
        hoursPass(2);
        does(page, "Task_ConfirmArrival", Map.of("arrived", "true", "arrivedAt", "2026-11-16T20:15"));

        assertThat(deadlinesOf(woman, "SHELTER_PLANNED")).containsOnly("MET");
        page.navigate("/cases/" + woman);
        shot(page, "case");
        assertThat(page.textContent("#main")).doesNotContain("ынтымақтас");
    }

    private void does(Page page, String task, Map<String, String> answers) {
        page.navigate("/tasks/" + as("shelter").taskId(woman, task));
        answers.forEach((name, value) -> Answers.give(page, name, value));
        shot(page, task);
        page.click("#main form.slim button[type=submit]");
        assertThat(page.locator("[role=status]").first().textContent()).contains("Осында орындалды");
    }
}
