package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The journeys once more, by whoever has a keyboard alone and must see where they are; the social worker's morning stands in
 * {@link SocialWorkersMorningTest}, the closed case in {@link ClosedAfterReturnTest}.
 */
class KeyboardTest extends BrowserJourney {

    private static final int WORKERS = 2;

    private static final String SEND = "#main form.slim button[type=submit]";

    @Test
    void anOfficerRefersAtNight() {
        itIs("2026-11-16T02:40");
        var page = window("ru");
        var keys = Keys.signedIn(page, "police");

        var reference = Referring.byHand(page, keys, "POLICE");

        assertThat(page.textContent("#main")).contains("Ведёт", "11616", "Принятие направления");
        assertThat(tasksOf(reference)).contains("Task_AcceptReferral");
        Measures.tell("An officer's referral at night, keys pressed", keys.pressed());
    }

    @Test
    void aLabourInspectorRefersTheWorkersOfAFarm() {
        itIs("2026-11-16T11:00");
        var page = window("kk");
        var keys = Keys.signedIn(page, "inspector");

        Referring.begin(page, keys, "SITE");
        Referring.pages(page, keys, Referring.site());
        for (var worker = 0; worker < WORKERS; worker++) {
            Referring.worker(page, keys);
        }
        keys.to("#main a[href$='/check']").enter();
        Referring.sent(page, keys);

        assertThat(page.locator("#main a.reference").count()).isEqualTo(WORKERS);
    }

    @Test
    void somebodyArrivesAtAShelter() {
        itIs("2026-11-16T18:30");
        var woman = referredBy("inspector", referral());
        accepted(woman);
        presumed(woman);
        as("manager").does(woman, "Task_AssessShelterNeed");
        as("social").does(woman, "Task_ChooseBed");
        var page = window("kk");
        var keys = Keys.signedIn(page, "shelter");

        does(page, keys, as("shelter").taskId(woman, "Task_AnswerBedRequest"), Map.of("bedAnswer", "ACCEPTED"));
        as("social").does(woman, "Task_ArrangeTransport");
        hoursPass(2);
        does(
                page,
                keys,
                as("shelter").taskId(woman, "Task_ConfirmArrival"),
                Map.of("arrived", "true", "arrivedAt", "2026-11-16T20:15"));

        assertThat(deadlinesOf(woman, "SHELTER_PLANNED")).containsOnly("MET");
    }

    private static void does(Page page, Keys keys, String task, Map<String, String> answers) {
        keys.to("nav a[href='/']").enter();
        keys.find("#main a[href^='/tasks/" + task + "']");
        keys.answer(answers);
        keys.to(SEND).enter();
        assertThat(page.locator("[role=status]").first().textContent()).contains("Осында орындалды");
    }

    @Test
    void aCoordinatorFindsWhatIsLateAndWhy() {
        itIs("2026-11-12T10:00");
        var reference = referredBy("inspector", referral());
        timePassesUntil("2026-11-16T09:00");
        var page = window("ru");
        var keys = Keys.signedIn(page, "coordinator");

        keys.to("nav a[href='/deadlines']").enter();
        keys.to("#main nav a[href*='overdue']").enter();
        keys.find("#main tr:has(a[href='/cases/" + reference + "']) a[href$='/explanation']");
        assertThat(page.locator("#main ol li").count()).isPositive();
        page.goBack();
        keys.find("#main a[href='/cases/" + reference + "']");
        assertThat(page.textContent("#main")).contains("Принять направление");
        keys.to("#main a[href$='/map']").enter();
        page.waitForSelector(".diagram .here");
        keys.to("button[data-zoom='1.25']").press("Space");
        keys.to(".diagram-time input").press("Home");
        assertThat(page.getAttribute(".diagram-time input", "aria-valuetext"))
                .isEqualTo(page.textContent(".diagram-time output"))
                .contains("12 ноября 2026");
    }

    @Test
    void anAccusedOfficialFindsNothing() {
        var reference = referredBy("police", referral());
        shutsOut(reference, "agency", "MIA_OC-75");
        var page = window("ru");
        var keys = Keys.signedIn(page, "police");

        for (var list : List.of("/?queue=mine", "/?queue=unassigned", "/?queue=waiting")) {
            keys.to("#main a[href='" + list + "']").enter();
            holdsNothingOf(page, keys, reference);
        }
        for (var list : List.of("/", "/cases", "/deadlines", "/referrals")) {
            keys.to("nav a[href='" + list + "']").enter();
            holdsNothingOf(page, keys, reference);
        }
    }

    private static void holdsNothingOf(Page page, Keys keys, String reference) {
        while (true) {
            assertThat(page.content()).as(page.url()).doesNotContain(reference);
            if (page.querySelector("a[rel=next]") == null) {
                return;
            }
            keys.back("a[rel=next]").enter();
        }
    }

    @Test
    void aMapATimelineAndAListOfOnesOwnNeedNoMouse() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var page = window("en");
        var keys = Keys.signedIn(page, "manager");

        keys.to("nav a[href='/cases']").enter();
        keys.find("#main a[href='/cases/" + reference + "']");
        keys.to("#main details:not([open]) summary").press("Space");
        assertThat(page.locator("#main details[open]").count()).isPositive();
        keys.to("#main a[href$='/timeline']").enter();
        var all = page.locator(".stream li").count();
        keys.to("[name=show]").press("Space");
        keys.to("#main form.choose button").enter();
        assertThat(page.url()).contains("show=");
        assertThat(page.locator(".stream li").count()).isNotEqualTo(all);
    }
}
