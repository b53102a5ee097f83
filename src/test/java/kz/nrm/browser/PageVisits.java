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
            "head",
            "health",
            STRANGER);

    /** Pages that look different by what stands behind the question mark. */
    private static final Map<String, String> ALSO = Map.of(
            "/?queue=mine", "manager",
            "/?queue=waiting", "manager",
            "/deadlines?status=overdue", "coordinator",
            "/sign-in?error", STRANGER);

    /** Where a wrong answer counts as an attempt, somebody answers whom no other story needs; what is shown to whoever has left says nothing of us. */
    private static final Map<String, String> OPENED_BY = Map.of(
            "/second-factor",
            "head",
            "/passkeys",
            "head",
            "/passkeys/code",
            "head",
            "/goodbye",
            STRANGER,
            "/signed-in",
            STRANGER);

    /** One page and who opens it. */
    record Visit(String user, String address) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Browser> clients = new TreeMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<Visit> further = new ArrayList<>();

    @BeforeEach
    void somethingOfEverything() {
        var reference = presumedCase();
        as("manager")
                .adds(reference, "STATEMENT", "told.pdf", SampleFiles.pdf())
                .created();
        known("/tasks/{id}/take-over", "/tasks/" + takenByAColleague() + "/take-over");
        known("/tasks/{id}", "/tasks/" + as("manager").taskId(reference, "Task_ExplainPeriod"));
        known("/deadlines/{id}", "/deadlines/" + first("select id from deadline where reference = ?", reference));
        known("/exclusions/{id}", "/exclusions/" + proposedExclusion());
        known("/calendar/changes/{id}", proposedChange());
        known("/agencies/{id}", "/agencies/NGO-75");
        known("/users/{id}", "/users/social10");
        known("/shelters/{id}", "/shelters/" + first("select id from shelter where agency = ?", "SSS_PROVIDER-75"));
        drafts();
        known("/cases/{reference}/consents/withdrawal", "/cases/" + reference + "/consents/withdrawal?decision=0");
        known("{reference}", reference);
        known("{type}", "person-missing");
    }

    private String presumedCase() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        return reference;
    }

    private String takenByAColleague() {
        var reference = presumedCase();
        as("manager").does(reference, "Task_AssessFirstRisk");
        var task = as("social2").taskId(reference, "Task_AssessNeeds");
        client("social2").get("/tasks/" + task);
        client("social2").post("/tasks/" + task + "/claim", Map.of());
        return task;
    }

    private Object proposedExclusion() {
        var reference = referredBy("police", referral());
        asksToShutOut(reference, "agency", "MIA_OC-75");
        return first("select id from case_exclusion where reference = ?", reference);
    }

    /** One is enough for all tests of a run. */
    private String proposedChange() {
        var known = database().queryForList("select id from calendar_change", Object.class);
        if (!known.isEmpty()) {
            return "/calendar/changes/" + known.get(0);
        }
        client("national").get("/calendar");
        return client("national")
                .post(
                        "/calendar/changes",
                        Map.of(
                                "act", "Order No. 8 of 3 November 2026",
                                "reason", "published on 4 November",
                                "changedDay", "2026-12-18",
                                "operation", "MOVED_TO_REST",
                                "secondDay", "2026-12-19",
                                "secondOperation", "MOVED_TO_WORK"))
                .uri()
                .getPath();
    }

    private void drafts() {
        var site = draft("SITE");
        client("inspector").post(site + "/persons", Map.of());
        known("/referrals/drafts/{id}/persons", site + "/persons");
        known("/referrals/drafts/{id}/slips", site + "/slips");
        known("{number}", "1");
        var draft = draft("POLICE");
        known("/referrals/drafts/{id}", draft);
        known("{step}", "signs");
        Stream.of(
                        "danger",
                        "age",
                        "place",
                        "form",
                        "language",
                        "consent",
                        "contact",
                        "reporter",
                        "now",
                        "story",
                        "person")
                .forEach(step -> further.add(new Visit("inspector", draft + "/" + step)));
    }

    private String draft(String route) {
        client("inspector").get("/referrals");
        return client("inspector")
                .post("/referrals/drafts", Map.of("route", route))
                .uri()
                .getPath()
                .replaceFirst("/[a-z]+$", "");
    }

    /** How a variable of an address is filled; with the words before it, where its name alone does not tell. The first that fits is taken. */
    private void known(String variable, String value) {
        known.put(variable, value);
    }

    private Object first(String query, String reference) {
        return database().queryForList(query, Object.class, reference).get(0);
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
        visits.addAll(further);
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
                && answer.uri().getPath().equals(address.replaceFirst("[?].*", ""))
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
