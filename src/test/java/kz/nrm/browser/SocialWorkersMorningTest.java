package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is mine today? A task is found in the queue, taken and done without a mouse; and the queue comes quickly over a bad line. */
class SocialWorkersMorningTest extends BrowserJourney {

    private static final int MOST_BYTES = 60 * 1024;
    private static final int TWO_SECONDS = 2000;

    @Test
    void theMorningNeedsNoMouse() {
        itIs("2026-11-16T09:00");
        var reference = referredBy("inspector", referral());
        accepted(reference);
        var page = window("ru");
        var keys = Keys.signedIn(page, "social");

        shot(page, "queue");
        keys.find("a[href='/tasks/" + as("social").taskId(reference, "Task_DecideReasonableGrounds") + "']");
        keys.to("form[action$='/claim'] button").enter();
        shot(page, "task");
        decides(keys);

        assertThat(page.locator("[role=status]").first().textContent()).contains("Сделано здесь: ");
        shot(page, "done");
        assertThat(stateOf(reference)).isEqualTo("REFLECTION");
        Measures.tell("A social worker's morning, keys pressed", keys.pressed());
    }

    private static void decides(Keys keys) {
        keys.answer(Map.of(
                "decision", "GROUNDS",
                "reasons", "What was told fits what was seen at the factory.",
                "labourRightsOnly", "false",
                "coSignedBy", "social",
                "support", "REFERRED",
                "supportOn", "2026-11-16"));
        keys.to("#main form.slim button[type=submit]").enter();
    }

    /** Measured three times; what the machine did beside does not count. */
    @Test
    void theQueueComesQuicklyOverABadLine() {
        referredBy("inspector", referral());
        var page = signedIn("social", "kk");
        var line = new SlowLine(page);
        var visits = Stream.generate(() -> line.visit("/")).limit(3).toList();

        visits.forEach(visit -> Measures.tell(
                "A queue of %s rows on a slow line"
                        .formatted(page.locator("#main tbody tr").count()),
                visit));
        assertThat(visits).allSatisfy(visit -> assertThat(visit.bytes()).isBetween(1L, (long) MOST_BYTES));
        assertThat(visits.stream().mapToLong(SlowLine.Visit::milliseconds).min().orElseThrow())
                .isLessThan(TWO_SECONDS);
    }
}
