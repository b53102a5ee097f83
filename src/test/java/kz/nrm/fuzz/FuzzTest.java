package kz.nrm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.nrm.audit.verify.WholeTrail;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.fuzz.Requests.Known;
import kz.nrm.fuzz.Requests.Made;
import kz.nrm.journeys.Journey;
import kz.nrm.journeys.UsualAnswers;
import kz.nrm.support.Invariants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of requests that nobody would send by hand: every answer is one of ours, nothing says how the house is built, and afterwards
 * every case still has a next step, the trail is whole and the tables agree. {@code -Dnrm.fuzz.requests=50000 -Dnrm.fuzz.seed=1} makes more, or others.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:fuzz;DB_CLOSE_DELAY=-1")
@DirtiesContext
class FuzzTest extends Journey {

    private static final int REQUESTS = Integer.getInteger("nrm.fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("nrm.fuzz.seed", 20261122L);
    private static final String PASSWORD = "training-2026";
    private static final List<String> TELLING =
            List.of("Exception", "\tat ", "kz.nrm.", "java.lang", "springframework", "hibernate", "org.h2", "camunda");
    private static final int SHOWN = 20;

    /** Of a longer body the sender may see the connection end: server.tomcat.max-swallow-size. */
    private static final int READ_TO_ITS_END = 20 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private List<CaseEventForm<?>> events;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Random random = new Random(SEED);
    private final Corpus corpus = new Corpus();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Test
    void no_request_breaks_anything() throws Exception {
        var references = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var reference = referredBy("inspector", referral());
            accepted(reference);
            references.add(reference);
        }
        presumed(references.get(0));
        var requests = new Requests(description(), known(references), json, random);
        assertThat(requests.doors()).isGreaterThan(70);

        for (var sent = 0; sent < REQUESTS; sent++) {
            var made = sent % 10 == 0 ? completion() : sendable(requests);
            try {
                check(made, send(made));
            } catch (IOException broken) {
                if (made.body().length <= READ_TO_ITS_END) {
                    throw new AssertionError("broke off: " + made, broken);
                }
            }
        }

        assertThat(wrong).as("seed %d, answers %s", SEED, answers).isEmpty();
        assertThat(answers.keySet())
                .as("something was reached, something refused")
                .contains(200, 404, 422);
        assertThat(database.queryForObject("select count(*) from audit_entry", Long.class))
                .isGreaterThan(REQUESTS / 2);
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                .as("sent and answered; a few broke off, too long to be read")
                .isBetween(REQUESTS - REQUESTS / 50, REQUESTS);
        assertThat(WholeTrail.brokenPlaces(database)).as("the trail").isEmpty();
        assertThat(Invariants.brokenIn(database))
                .as("what holds between tables")
                .isEmpty();
        assertThat(unreadable(references))
                .as("nothing that was taken in makes a page fail")
                .isEmpty();
    }

    /** The clock is everybody's, and taking the accounts away would end the test, not the application. */
    private static Made sendable(Requests requests) {
        return Stream.generate(requests::next)
                .filter(made -> !made.path().startsWith("/api/training") && !isAboutAnAccount(made))
                .findFirst()
                .orElseThrow();
    }

    private List<String> unreadable(List<String> references) {
        var addresses = new ArrayList<>(List.of("/api/tasks", "/api/cases", "/api/deadlines"));
        references.forEach(reference -> List.of("", "/map", "/attachments", "/access-log", "/consents")
                .forEach(part -> addresses.add("/api/cases/" + reference + part)));
        return addresses.stream()
                .filter(address -> as("national").get(address).status() >= 500)
                .toList();
    }

    private static boolean isAboutAnAccount(Made made) {
        return !made.method().equals("GET") && made.path().startsWith("/api/users");
    }

    private void check(Made made, HttpResponse<String> answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            wrong(made, answer, "a five hundred");
        } else if (answer.statusCode() >= 400) {
            var body = answer.body();
            var sent = made.path() + new String(made.body(), StandardCharsets.UTF_8);
            TELLING.stream()
                    .filter(word -> body.contains(word) && !sent.contains(word))
                    .findFirst()
                    .ifPresent(word -> wrong(made, answer, "tells of " + word));
            if (!body.isEmpty()
                    && !answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
                wrong(made, answer, "is no problem of ours");
            }
        }
    }

    private void wrong(Made made, HttpResponse<String> answer, String why) {
        if (wrong.size() < SHOWN) {
            wrong.add("%n%s: %d %s%n%.400s%n%.900s"
                    .formatted(
                            why,
                            answer.statusCode(),
                            answer.headers().firstValue("Content-Type").orElse("-"),
                            answer.body(),
                            made));
        }
    }

    private HttpResponse<String> send(Made made) throws IOException, InterruptedException {
        var credentials =
                Base64.getEncoder().encodeToString((made.user() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + made.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials)
                .method(
                        made.method(),
                        made.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(made.body()));
        made.headers().forEach(request::setHeader);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** An open task is completed as one usually does, but for one answer. */
    private Made completion() {
        var user = List.of("manager", "social", "police", "lawyer", "health", "shelter")
                .get(random.nextInt(6));
        var tasks = as(user).get("/api/tasks?size=100").ok().get("tasks");
        if (tasks.isEmpty()) {
            return new Made(user, "GET", "/api/tasks", Map.of(), new byte[0]);
        }
        var task = tasks.get(random.nextInt(tasks.size())).get("task").get("id").asString();
        var form = as(user).get("/api/tasks/" + task + "/form");
        var usual = form.status() == 200
                ? new LinkedHashMap<>(new UsualAnswers(json).to(form.json(), Map.of(), almaty("2026-11-16T14:20")))
                : new LinkedHashMap<String, Object>();
        if (!usual.isEmpty()) {
            var fields = List.copyOf(usual.keySet());
            usual.put(fields.get(random.nextInt(fields.size())), corpus.any(random));
        }
        return new Made(
                user,
                "POST",
                "/api/tasks/" + task + "/completion",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                json.writeValueAsBytes(usual));
    }

    private Known known(List<String> references) {
        var deadlines = ids(national().get("/api/deadlines?size=50").ok().get("items"), "id");
        var tasks = database.queryForList("select id from work_item", String.class);
        return new Known(
                database.queryForList("select id from app_user where demo = true order by id", String.class),
                Map.of(
                        "reference",
                        references,
                        "deadlines",
                        deadlines,
                        "tasks",
                        tasks,
                        "year",
                        List.of("2026", "2027"),
                        "region",
                        List.of("75", "10"),
                        "queue",
                        List.of("mine", "agency", "unassigned")),
                events.stream().map(CaseEventForm::type).sorted().toList());
    }

    private static List<String> ids(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    private JsonNode description() throws IOException {
        return json.readTree(Files.readAllBytes(Path.of("docs/openapi.json")));
    }
}
