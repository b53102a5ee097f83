package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Base of what holds for every page there is. A new page is found by itself and opened by the first demo user who may; where its address
 * has a variable of a new kind, {@link #known} is told how it is filled.
 */
abstract class PageVisits extends BrowserJourney {

    /** Who is not signed in. */
    static final String STRANGER = "";

    /** Somebody without a single case, task or deadline. */
    static final String NEWCOMER = "coordinator79";

    /** Those who work with a case come first: their pages hold most. */
    private static final List<String> USERS = List.of(
            "manager",
            "social",
            "inspector",
            "shelter",
            "police",
            "coordinator",
            "national",
            "admin",
            "auditor",
            STRANGER);

    /** Pages that look different by what stands behind the question mark. */
    private static final Map<String, String> ALSO = Map.of(
            "/?queue=mine", "manager",
            "/?queue=waiting", "manager",
            "/deadlines?status=overdue", "coordinator",
            "/sign-in?error", STRANGER);

    /** Where a wrong answer counts as an attempt, somebody answers whom no other story needs; what is shown to whoever has left says nothing of us. */
    private static final Map<String, String> OPENED_BY =
            Map.of("/second-factor", "head", "/passkeys", "head", "/passkeys/code", "head", "/goodbye", STRANGER);

    /** One page and who opens it. */
    record Visit(String user, String address) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Browser> clients = new TreeMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    @BeforeEach
    void aCaseWithSomethingOfEverything() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        as("manager")
                .adds(reference, "STATEMENT", "told.pdf", SampleFiles.pdf())
                .created();
        known("{reference}", reference);
        known("{type}", "person-missing");
        known("/tasks/{id}", "/tasks/" + as("manager").taskId(reference, "Task_ExplainPeriod"));
        known("/deadlines/{id}", "/deadlines/" + deadlineOf(reference));
    }

    /** How a variable of an address is filled; with the word before it, where its name alone does not tell. */
    final void known(String variable, String value) {
        known.put(variable, value);
    }

    private Object deadlineOf(String reference) {
        return database()
                .queryForList(
                        "select id from deadline where reference = ? and status = 'RUNNING' order by id",
                        Object.class,
                        reference)
                .get(0);
    }

    /** Every page once, by the first who may open it; those without a variable once more by somebody who has nothing yet. */
    final List<Visit> everyPage() {
        var visits = new ArrayList<Visit>();
        for (var pattern : PageDoors.all(mappings)) {
            var address = filled(pattern);
            visits.add(new Visit(opener(address), address));
            if (!pattern.contains("{") && !OPENED_BY.containsKey(pattern) && opens(NEWCOMER, address)) {
                visits.add(new Visit(NEWCOMER, address));
            }
        }
        ALSO.forEach((address, user) -> visits.add(new Visit(user, address)));
        return visits;
    }

    private String filled(String pattern) {
        var address = pattern;
        for (var one : known.entrySet()) {
            address = address.replace(one.getKey(), one.getValue());
        }
        assertThat(address)
                .as("a new page: say in PageVisits how %s is filled", pattern)
                .doesNotContain("{");
        return address;
    }

    private String opener(String address) {
        return Stream.concat(Stream.ofNullable(OPENED_BY.get(address)), USERS.stream())
                .filter(user -> opens(user, address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a new page: no demo user of PageVisits opens " + address));
    }

    private boolean opens(String user, String address) {
        var answer = client(user).get(address);
        return answer.statusCode() == 200
                && answer.uri().getPath().equals(address)
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** A client without script of this user. */
    final Browser client(String user) {
        return clients.computeIfAbsent(user, name -> {
            var client = new Browser(port());
            return name.equals(STRANGER) ? client : client.signIn(name);
        });
    }
}
