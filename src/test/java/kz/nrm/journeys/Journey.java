package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.nrm.shared.Region;
import kz.nrm.signin.OutsideProvider;
import kz.nrm.support.LostCases;
import kz.nrm.support.Multipart;
import kz.nrm.training.TrainingClock;
import kz.nrm.workflow.DueWork;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Base of the acceptance journeys: the real application with all its beans, driven through its JSON interface alone, by demo users, with
 * the training clock moved; between two moves time stands still. Dates and times of a journey are those of Almaty.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nrm.training.fill=USERS_AND_SHELTERS",
            "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1",
            "nrm.sign-in.second-factor=optional",
            // time stands still between two moves: a count that lasts for seconds would never be old
            "nrm.deadlines.board.quick=1h",
            // thousands of questions that get no answer
            "nrm.nothing-here.evenly=0",
            // a journey that tells of a bad day makes it itself
            "nrm.outside.consulate.behaviour=ACCEPT",
            "nrm.outside.criminal-track-notice.behaviour=ACCEPT",
            "nrm.outside.health.behaviour=ACCEPT",
            "nrm.outside.migration-service.behaviour=ACCEPT",
            "nrm.outside.police-search.behaviour=ACCEPT",
            "nrm.outside.pre-trial-register.behaviour=ACCEPT",
        })
@ActiveProfiles("training")
@Import({KnownPasswords.class, TimeStandsStill.class})
public abstract class Journey {

    private static final String PASSWORD = "training-2026";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        OutsideProvider.settings(properties);
    }

    /** With {@code -Dnrm.test.database=postgresql} the journey runs on an embedded PostgreSQL instead of H2. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        if ("postgresql".equals(System.getProperty("nrm.test.database"))) {
            var address = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
            properties.add("spring.datasource.url", () -> address);
            properties.add("spring.datasource.username", () -> "postgres");
            properties.add("spring.datasource.password", () -> "");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TrainingClock clock;

    @Autowired
    private DueWork engine;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Every journey tells its first day; without it, it begins on Monday 16 November 2026 at 14:20. Nobody of an earlier story lives in a shelter, and all are safe. */
    @BeforeEach
    void begin() {
        itIs("2026-11-16T14:20");
        change("delete from bed_use");
        change("update placement set state = 'EXITED'");
        change("update shelter set compromised_at = null, burnt_at = null");
    }

    /** Behind the application's back. A connection commits nothing by itself. */
    protected final void change(String statement, Object... values) {
        new TransactionTemplate(transactions).executeWithoutResult(open -> database.update(statement, values));
    }

    /** Whatever was told: each case has somebody who owes it a next step, a date that is waited for, or the reason why it ended. */
    @AfterEach
    void noCaseIsLost() {
        assertThat(LostCases.in(database)).isEmpty();
    }

    /** Other tests of this run have the real time. */
    @AfterEach
    void engineTimeRunsAgain() {
        ClockUtil.reset();
    }

    /** Sets the clock, forwards or backwards, without anything happening on the way: the first line of a story. */
    protected void itIs(String almatyTime) {
        clock.set(almaty(almatyTime));
        engine.followClock();
    }

    /** Lets the time pass until this moment; everything that falls due on the way happens. Returns what happened, in words. */
    protected List<String> timePassesUntil(String almatyTime) {
        return moved(Map.of("to", almaty(almatyTime).toString()));
    }

    protected List<String> daysPass(int days) {
        return moved(Map.of("days", days));
    }

    protected List<String> hoursPass(int hours) {
        return moved(Map.of("hours", hours));
    }

    private List<String> moved(Map<String, Object> how) {
        var answer = national().post("/api/training/clock", how).ok();
        return strings(answer.get("happened"), "words");
    }

    protected static Instant almaty(String time) {
        return LocalDateTime.parse(time).atZone(Region.ZONE).toInstant();
    }

    /** This long before now. */
    protected String hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours)).toString();
    }

    /** A demo user at the keyboard. */
    protected As as(String user) {
        return new As(user);
    }

    protected As national() {
        return as("national");
    }

    /** The least an adult's referral must hold, from Almaty, with six strong signs; change it at will. */
    protected ObjectNode referral() {
        var referral = json.createObjectNode();
        referral.putObject("reporter")
                .put("name", "Reporter")
                .put("contact", "+77010000001")
                .put("alternateContact", "+77010000002");
        referral.putObject("encounter")
                .put("region", "ALMATY")
                .put("place", "Brick factory")
                .put("at", clock.instant().minusSeconds(7200).toString());
        referral.put("underAge", "NO")
                .put("immediateDanger", false)
                .put("language", "uzb")
                .put("consent", "GIVEN");
        referral.putArray("suspectedForms").add("FORCED_LABOUR");
        var signs = referral.putArray("indicators");
        for (var code : List.of("D1_01", "D1_02", "D4_01", "D4_02", "D5_01", "D5_03")) {
            signs.addObject().put("code", code).put("source", "TOLD");
        }
        referral.putObject("safeContact").put("channel", "THROUGH_AGENCY");
        referral.putObject("person")
                .put("sex", "MALE")
                .put("ageYears", 27)
                .putArray("citizenships")
                .add("UZ");
        return referral;
    }

    /** Refers and returns the reference of the case. */
    protected String referredBy(String user, ObjectNode referral) {
        var receipt = as(user).post("/api/referrals", referral).created();
        return receipt.get("caseReference").asString();
    }

    /** Oversight plants the case of a person nobody has ever met, who was lost sight of a month ago; returns its reference. */
    protected String honeytoken(ObjectNode madeUp) {
        madeUp.withObject("encounter").put("at", hoursAgo(30 * 24 + 2));
        var proposal = as("auditor")
                .post("/api/honeytokens", Map.of("region", "ALMATY"))
                .created()
                .get("id")
                .asString();
        var decoy = Map.of(
                "writtenBy",
                "police",
                "referredAt",
                hoursAgo(30 * 24),
                "endedAt",
                hoursAgo(30 * 24 - 5),
                "referral",
                madeUp);
        return as("commissioner")
                .post("/api/honeytokens/" + proposal + "/planting", decoy)
                .created()
                .get("caseReference")
                .asString();
    }

    /** The coordinator of Almaty asks to shut an agency or a user out of the case. */
    protected void asksToShutOut(String reference, String field, String who) {
        as("coordinator")
                .reports(
                        reference,
                        "exclusion-proposed",
                        Map.of(field, who, "reasons", "The person names somebody there as one who took part."))
                .created();
    }

    /** Two coordinators of different regions shut an agency or a user out of the case. */
    protected void shutsOut(String reference, String field, String who) {
        asksToShutOut(reference, field, who);
        as("national").reports(reference, "exclusion-approved", Map.of()).created();
    }

    /** The receiving agency takes the case. */
    protected void accepted(String reference) {
        as("manager").does(reference, "Task_AcceptReferral");
    }

    /** Social services find grounds to believe it; the reflection period begins. */
    protected void presumed(String reference) {
        as("social").does(reference, "Task_DecideReasonableGrounds");
        assertThat(stateOf(reference)).isEqualTo("REFLECTION");
    }

    /** The person agrees, after it was explained by telephone. */
    protected final void agreesTo(String purpose, String reference) {
        as("manager")
                .post(
                        "/api/cases/" + reference + "/consents",
                        Map.of(
                                "purpose", purpose,
                                "given", true,
                                "language", "uzb",
                                "interpreter", "BY_TELEPHONE",
                                "giver", "SELF",
                                "textVersion", "2026-1"))
                .created();
    }

    /** A bed is chosen, held and taken. */
    protected void movesIntoShelter(String reference) {
        as("manager").does(reference, "Task_AssessShelterNeed");
        as("social").does(reference, "Task_ChooseBed");
        as("shelter").does(reference, "Task_AnswerBedRequest");
        as("social").does(reference, "Task_ArrangeTransport");
        as("shelter").does(reference, "Task_ConfirmArrival");
    }

    /** Risk and needs are known, the plan is signed. */
    protected void agreesPlan(String reference) {
        as("manager").does(reference, "Task_AssessFirstRisk");
        as("social").does(reference, "Task_AssessNeeds");
        as("shelter").does(reference, "Task_AgreePlan");
    }

    /** With lawyer and case manager, all said: the person answers. */
    protected void saysOfCooperation(String reference, String answer) {
        as("lawyer").does(reference, "Task_HoldInformationTalk");
        as("manager")
                .does(
                        reference,
                        "Task_RecordCooperationDecision",
                        Map.of("cooperation", answer, "viewOfChild", "In own words, with the guardian."));
    }

    /** Nine gates are green and a second person has approved; the ticket is bought. */
    protected void makesReadyToReturn(String reference) {
        as("return").does(reference, "Task_AssessReturnRisk");
        as("lawyer").does(reference, "Task_InformCriminalTrack");
        as("manager").does(reference, "Task_SecureTravelDocuments");
        as("health").does(reference, "Task_CheckFitnessToTravel");
        as("return").does(reference, "Task_ConfirmReceivingPartner");
        as("shelter").does(reference, "Task_AgreeReintegrationPlan");
        as("return").does(reference, "Task_CheckSafeRoute");
        as("coordinator").does(reference, "Task_ApproveReturn");
        as("return").does(reference, "Task_BookTravel");
    }

    protected String stateOf(String reference) {
        return national().sees(reference).get("details").get("state").asString();
    }

    protected List<String> flagsOf(String reference) {
        return StreamSupport.stream(
                        national().sees(reference).get("details").get("flags").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** All open tasks of the case, whoever owes them. */
    protected List<String> tasksOf(String reference) {
        return StreamSupport.stream(national().sees(reference).get("tasks").spliterator(), false)
                .filter(task -> task.get("status").asString().equals("OPEN"))
                .map(task -> task.get("task").asString())
                .toList();
    }

    /** When the running deadline of this kind ends, in Almaty. */
    protected String dueOf(String reference, String kind) {
        return StreamSupport.stream(deadlines(reference, kind).spliterator(), false)
                .filter(deadline -> deadline.get("status").asString().equals("RUNNING"))
                .map(deadline -> Instant.parse(deadline.get("dueAt").asString()))
                .map(due -> LocalDateTime.ofInstant(due, Region.ZONE).toString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " runs"));
    }

    /** How the deadlines of this kind stand, in the order they were opened. */
    protected List<String> deadlinesOf(String reference, String kind) {
        return StreamSupport.stream(deadlines(reference, kind).spliterator(), false)
                .map(deadline -> deadline.get("status").asString())
                .toList();
    }

    private JsonNode deadlines(String reference, String kind) {
        return national()
                .get("/api/deadlines?size=200&reference=" + reference + "&kind=" + kind)
                .ok()
                .get("items");
    }

    private List<String> strings(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(field).asString())
                .toList();
    }

    /** Status of a request without credentials. */
    protected int anonymously(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What one user does and sees, each time by a request with their own credentials. */
    protected final class As {

        private final String user;

        private As(String user) {
            this.user = user;
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer delete(String path) {
            return send(request(path).DELETE());
        }

        /** A page as plain text in this language. */
        public String text(String path, String language) {
            return send(request(path)
                            .setHeader("Accept", "text/plain")
                            .setHeader("Accept-Language", language)
                            .GET())
                    .text();
        }

        /** Posts with a fresh idempotency key. */
        public Answer post(String path, Object body) {
            return post(path, body, UUID.randomUUID().toString());
        }

        public Answer post(String path, Object body, String key) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
        }

        public Answer put(String path, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
        }

        /** Posts a body as it is. */
        public Answer postRaw(String path, String body, String contentType) {
            return send(request(path)
                    .header("Content-Type", contentType)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body)));
        }

        /** Adds a file to a case. */
        public Answer adds(String reference, String kind, String name, byte[] file) {
            return adds(reference, kind, name, file, UUID.randomUUID().toString());
        }

        public Answer adds(String reference, String kind, String name, byte[] file, String key) {
            return send(request("/api/cases/" + reference + "/attachments")
                    .header("Content-Type", Multipart.TYPE)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofByteArray(
                            Multipart.of(Map.of("kind", kind), name, file).body())));
        }

        /** What comes as it is, not as text. */
        public HttpResponse<byte[]> saves(String path) {
            try {
                return http.send(request(path).build(), BodyHandlers.ofByteArray());
            } catch (IOException broken) {
                throw new AssertionError(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }

        /** Something happened to the person. */
        public Answer reports(String reference, String type, Map<String, Object> details) {
            var body = new HashMap<>(details);
            body.put("type", type);
            return post("/api/cases/" + reference + "/events", body);
        }

        /** Completes the task of this case that lies in this user's queue. */
        public JsonNode completes(String reference, String task, Map<String, Object> answers) {
            return tries(reference, task, answers).ok();
        }

        /** Completes the task as one usually does. */
        public void does(String reference, String task) {
            does(reference, task, Map.of());
        }

        /** The same where the story tells something in particular. */
        public void does(String reference, String task, Map<String, Object> told) {
            var id = taskId(reference, task);
            var form = get("/api/tasks/" + id + "/form").ok();
            var answers = new UsualAnswers(json).to(form, told, clock.instant());
            post("/api/tasks/" + id + "/completion", answers).ok();
        }

        /** The same where a refusal is expected. */
        public Answer tries(String reference, String task, Map<String, Object> answers) {
            return post("/api/tasks/" + taskId(reference, task) + "/completion", answers);
        }

        public String taskId(String reference, String task) {
            return inQueue(reference).stream()
                    .filter(item -> item.get("task").get("task").asString().equals(task))
                    .map(item -> item.get("task").get("id").asString())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(user + " has no " + task + " but " + queue(reference)));
        }

        /** Names of the open tasks of this case in this user's queue. */
        public List<String> queue(String reference) {
            return inQueue(reference).stream()
                    .map(item -> item.get("task").get("task").asString())
                    .toList();
        }

        private List<JsonNode> inQueue(String reference) {
            var found = new ArrayList<JsonNode>();
            var pages = 1;
            for (var page = 0; page < pages; page++) {
                var list = get("/api/tasks?size=500&page=" + page).ok();
                list.get("tasks").forEach(found::add);
                pages = list.get("pages").asInt();
            }
            return found.stream()
                    .filter(item -> item.get("task").get("reference").asString().equals(reference))
                    .toList();
        }

        /** The case as this user sees it. */
        public JsonNode sees(String reference) {
            return get("/api/cases/" + reference).ok();
        }

        private HttpRequest.Builder request(String path) {
            var credentials =
                    Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Basic " + credentials)
                    .header("Accept-Language", "en");
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                return new Answer(http.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    /** What the application answered. */
    protected final class Answer {

        private final HttpResponse<String> response;

        private Answer(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        /** Empty where it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return json.readTree(response.body());
        }

        public JsonNode ok() {
            assertThat(status()).as(text()).isBetween(200, 299);
            return json();
        }

        /** Done, and nothing to say. */
        public void done() {
            assertThat(status()).as(text()).isEqualTo(204);
        }

        public JsonNode created() {
            assertThat(status()).as(text()).isEqualTo(201);
            return json();
        }

        /** A refusal with this code. */
        public void refused(String code) {
            assertThat(status()).as(text()).isEqualTo(409);
            assertThat(json().get("code").asString()).isEqualTo(code);
        }

        /** As if it did not exist. */
        public void notFound() {
            assertThat(status()).as(text()).isEqualTo(404);
        }
    }
}
