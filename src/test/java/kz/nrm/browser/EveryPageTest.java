package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.signin.OutsideProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every page, full, empty and in error: usable by everybody, at every size, on paper, and silent to a bystander. A build looks at each page in
 * one language, the next page in the next one; {@code mvn verify -Pwalk} at all of them in all three, those that are empty too, with pictures.
 */
class EveryPageTest extends PageVisits {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Page> windows = new HashMap<>();

    @Test
    void isCleanInEveryState() {
        var at = 0;
        for (var visit : everyPage()) {
            if (!visit.user().equals(NEWCOMER)) {
                visit(visit, LANGUAGES.get(at++ % LANGUAGES.size()));
            }
        }
        LANGUAGES.forEach(this::lookAtWhatHasNoAddress);

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @Tag("walk")
    void isCleanInEveryLanguage(String language) {
        everyPage().forEach(visit -> {
            var name = (visit.address() + " " + visit.user()).replaceAll("NRM-[-\\w]+|[0-9a-f-]{36}|\\W+", "_");
            shot(opened(visit, language), name);
            visit(visit, language);
        });

        assertThat(wrong).isEmpty();
    }

    private void visit(Visit visit, String language) {
        var page = opened(visit, language);
        look(page, visit.user(), visit.address());
        sendEmptyForms(page, visit);
    }

    private Page opened(Visit visit, String language) {
        var page = windowOf(visit.user(), language);
        page.navigate(visit.address());
        return page;
    }

    private Page windowOf(String user, String language) {
        return windows.computeIfAbsent(
                user + " " + language,
                none -> user.equals(STRANGER) ? withoutGoingOn(window(language)) : signedIn(user, language));
    }

    /** The page between an outside provider and ours leads on at once; here it stays to be looked at. */
    private static Page withoutGoingOn(Page page) {
        page.route("**/signed-in", route -> {
            var answer = route.fetch();
            var headers = new HashMap<>(answer.headers());
            headers.remove("refresh");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(headers)
                    .setBodyBytes(answer.body()));
        });
        return page;
    }

    private void look(Page page, String user, String what) {
        var told = "%s as %s: ".formatted(what, user);
        try {
            Looks.at(page, !user.equals(STRANGER)).forEach(fault -> wrong.add(told + fault));
        } catch (PlaywrightException left) {
            throw new AssertionError(told + "cannot be looked at", left);
        }
    }

    /** Whatever is asked on a page is sent without an answer: the page that comes back is looked at too. */
    private void sendEmptyForms(Page page, Visit visit) {
        for (var action : Looks.formsOf(page)) {
            page.navigate(visit.address());
            var answer = page.waitForNavigation(() -> Looks.sendEmpty(page, action));
            if (answer != null && answer.status() >= 400) {
                assertThat(answer.status()).as(action).isLessThan(500);
                look(page, visit.user(), visit.address() + " sent empty to " + action);
            }
        }
    }

    private void lookAtWhatHasNoAddress(String language) {
        var manager = windowOf("manager", language);
        manager.navigate("/nothing");
        look(manager, "manager", "what is not there");

        var inspector = windowOf("inspector", language);
        inspector.navigate("/");
        Referring.byHand(inspector, new Hands(inspector), "LABOUR");
        look(inspector, "inspector", "the receipt");

        try (var provider = new OutsideProvider()) {
            provider.signsIn("somebody without an account");
            var stranger = window(language);
            stranger.navigate("/sign-in/to/provider");
            look(stranger, STRANGER, "who is not linked");
        }
    }
}
