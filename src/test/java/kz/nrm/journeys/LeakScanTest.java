package kz.nrm.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.casefile.person.NameKeys;
import kz.nrm.desk.Browser;
import kz.nrm.referral.NewReferral;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Authenticator;
import kz.nrm.support.Canaries;
import kz.nrm.support.Everywhere;
import kz.nrm.support.Filled;
import kz.nrm.workflow.TaskForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person whose every field holds words that nobody else uses is told to every door, in every task, event and file, rightly and wrongly.
 * Afterwards none of the words lies anywhere outside of ciphertext: in no column, no log, no temporary file, no meter; on PostgreSQL
 * neither in its tables on disk, nor in its write-ahead log, nor in its own log.
 */
class LeakScanTest extends Story {

    private static final int ROUNDS = 3;
    private static final String LATIN = "Zqcanarella";
    private static final String CYRILLIC = "Жщканарейкина";
    private static final String KAZAKH = "Ққанарбайқызы";
    private static final String PHONE = "+7 701 999 88 77";
    private static final String IIN = "850315300128";
    private static final String ADDRESS = "Synthetic address of Bulak";
    private static final String ALL = LATIN + " " + CYRILLIC + " " + KAZAKH;

    /** The names also in the spelling by which they are compared, the telephone also without its blanks. */
    private static final Canaries CANARIES = Canaries.of(
            LATIN,
            CYRILLIC,
            KAZAKH,
            NameKeys.of(LATIN),
            NameKeys.of(CYRILLIC),
            NameKeys.of(KAZAKH),
            PHONE.substring(1),
            PHONE.substring(1).replace(" ", ""),
            IIN,
            ADDRESS);

    private static final List<String> TELLERS =
            List.of("manager", "social", "police", "coordinator", "lawyer", "national", "shelter", "investigator");

    /** Accounts are not of persons; clock and calendar belong to all tests; an emergency is told with its second factor. */
    private static final Set<String> LEFT_ALONE =
            Set.of("/api/users", "/api/training", "/api/tokens", "/api/calendar", "/api/cases/{reference}/break-glass");

    /** What this test tells to nobody, each under the reason: a new form, event or door is told, or is given a reason here. */
    private static final String UNTOLD = "/kz/nrm/journeys/untold.txt";

    /** Where the thing is found that a door is about: the first whose part of the address fits. */
    private static final Map<String, String> IDS = new TreeMap<>(Map.of(
            "/tasks/", "work_item where status = 'OPEN' and reference = ?",
            "/deadlines/", "deadline where status = 'RUNNING' and reference = ?",
            "/attachments/", "attachment where reference = ?",
            "/exclusions/", "case_exclusion where reference = ?"));

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private List<CaseEventForm<?>> events;

    @Autowired
    private List<TaskForm<?>> forms;

    @Autowired
    private Users users;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @LocalServerPort
    private int port;

    private final Log log = new Log();
    private final Set<String> reached = new TreeSet<>();
    private FileTime begun = FileTime.fromMillis(0);

    /** Whatever is logged, with its exceptions. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final PatternLayout layout = new PatternLayout();
        private final StringBuffer text = new StringBuffer();

        private void listen() {
            var context = (LoggerContext) LoggerFactory.getILoggerFactory();
            layout.setContext(context);
            layout.setPattern("%mdc %logger %thread %msg %ex{full}%n");
            layout.start();
            setContext(context);
            start();
            root().addAppender(this);
        }

        private Logger root() {
            return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        protected void append(ILoggingEvent event) {
            text.append(layout.doLayout(event));
        }
    }

    @BeforeEach
    void listen() throws IOException {
        var now = Files.createTempFile("now", "");
        begun = Files.getLastModifiedTime(now);
        Files.delete(now);
        log.listen();
    }

    @AfterEach
    void deaf() {
        log.root().detachAppender(log);
    }

    @Test
    void nothing_that_was_told_lies_outside_the_seal() throws IOException {
        var person = referredBy("police", told());
        livesThePath(person);
        var other = referredBy("ngo", told());
        reached.add("POST /api/referrals");
        tellsOnPages(other);
        putsOff(other);
        tellsEveryDoor(other);
        tellsEveryEvent(other);
        opensInAnEmergency(other);
        goesWrong(other);

        assertThat(untold()).as("what nobody was told").isEqualTo(knownUntold());
        assertThat(national().get("/api/cases/" + person).status()).isEqualTo(200);
        assertThat(as("manager").sees(person).toString())
                .as("the seal opens for those who help")
                .contains(ADDRESS);
        assertThat(log.text).as("the application says something").isNotEmpty();

        assertThat(CANARIES.in(log.text.toString())).as("log").isEmpty();
        assertThat(CANARIES.in(
                        meters.getMeters().stream().map(Meter::getId).toList().toString()))
                .as("meters")
                .isEmpty();
        assertThat(Everywhere.inFiles(Path.of(System.getProperty("java.io.tmpdir")), begun, CANARIES))
                .as("temporary files, and all of the database server's")
                .isEmpty();
        assertThat(Everywhere.inDatabase(database, CANARIES)).as("database").isEmpty();
        onDisk();
    }

    @Test
    void a_word_that_is_planted_is_found() {
        referredBy("police", referral());
        new TransactionTemplate(transactions).executeWithoutResult(planted -> {
            database.update("update work_item set claimed_by = ?", "told " + KAZAKH);
            assertThat(Everywhere.inDatabase(database, CANARIES))
                    .anyMatch(hit -> hit.toLowerCase(Locale.ROOT).startsWith("\"work_item\".claimed_by"));
            planted.setRollbackOnly();
        });
    }

    /** H2 has it all in memory; its dump is searched. PostgreSQL also has files: tables, write-ahead log and its own log. */
    private void onDisk() {
        if ("postgresql".equals(System.getProperty("nrm.test.database"))) {
            new TransactionTemplate(transactions).executeWithoutResult(open -> database.execute("checkpoint"));
            var directory = Path.of(database.queryForObject("show data_directory", String.class));
            assertThat(directory.resolve("pg_wal")).isDirectory();
            assertThat(Everywhere.inFiles(directory, FileTime.fromMillis(0), CANARIES))
                    .as("files of the database server")
                    .isEmpty();
        } else {
            assertThat(CANARIES.in(String.join("\n", database.queryForList("script", String.class))))
                    .as("dump of the database")
                    .isEmpty();
        }
    }

    /** As much as fits. */
    private static String text(int longest) {
        return longest >= ALL.length()
                ? ALL
                : longest >= LATIN.length() ? LATIN : "rus".substring(0, Math.min(3, longest));
    }

    private Filled filled() {
        return new Filled(LeakScanTest::text, now());
    }

    private ObjectNode told() {
        var told = (ObjectNode) json.valueToTree(filled().of(NewReferral.class));
        var least = referral();
        least.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode parts && told.get(field.getKey()) instanceof ObjectNode all) {
                parts.properties().stream()
                        .filter(part -> !all.path(part.getKey()).asString("").contains(LATIN))
                        .forEach(part -> all.set(part.getKey(), part.getValue()));
            } else {
                told.set(field.getKey(), field.getValue());
            }
        });
        told.remove(List.of("receivingAgency", "otherConsents", "situations"));
        told.putArray("circumstances").add("NO_DOCUMENTS");
        told.putObject("safeContact")
                .put("channel", "PHONE")
                .put("value", PHONE)
                .put("hours", text(200))
                .put("codeWord", text(100))
                .put("whoMayAnswer", text(200));
        var person = (ObjectNode) told.get("person");
        person.put("familyName", CYRILLIC)
                .put("givenName", KAZAKH)
                .put("patronymic", LATIN)
                .put("iin", IIN);
        person.remove(List.of("birthYear", "ageYears"));
        person.put("birthDate", "1985-03-15");
        return told;
    }

    private void livesThePath(String person) {
        tells(person, "Task_MeetUrgentNeeds");
        tells(person, "Task_AcceptReferral");
        agreesTo("POLICE", person);
        tells(person, "Task_DecideReasonableGrounds");
        movesInto("Bulak", person);
        for (var round = 0; round < ROUNDS; round++) {
            for (var task : openTasks(person)) {
                if (openTasks(person).contains(task) && hasDesk(openTask(person, task))) {
                    tells(person, task);
                }
            }
        }
    }

    /** Every text of the form holds the words; where that is refused, it is told as usual. */
    private void tells(String person, String task) {
        var form = formOf(person, task);
        var words = new LinkedHashMap<String, Object>();
        form.get("fields").forEach(described -> {
            var field = described.get("field");
            if (field.get("kind").asString().contains("TEXT") && !isLanguage(field)) {
                var longest = field.path("maxLength").asInt(0);
                var text = text(longest == 0 ? Integer.MAX_VALUE : longest);
                var several = field.get("kind").asString().equals("TEXT_LIST");
                words.put(field.get("name").asString(), several ? List.of(text) : text);
            }
        });
        var answer = attempted(person, task, words);
        if (answer.status() < 300) {
            reached.add(task);
            reached.add("POST /api/tasks/{id}/completion");
        } else {
            attempted(person, task, Map.of());
        }
    }

    private static boolean isLanguage(JsonNode field) {
        return field.get("name").asString().toLowerCase(Locale.ROOT).contains("language");
    }

    private void tellsEveryEvent(String person) {
        for (var event : events) {
            var told = filled().of(event.input());
            for (var user : TELLERS) {
                if (as(user).reports(person, event.type(), told).status() == 201) {
                    reached.add(event.type());
                    reached.add("POST /api/cases/{reference}/events");
                    break;
                }
            }
        }
    }

    /** Every door that takes a body gets one with the words in every text, until somebody is told so of one of its things. */
    private void tellsEveryDoor(String person) {
        doorsWithBody().forEach((door, body) -> {
            var method = door.split(" ")[0];
            if (idsOf(door, person).stream()
                    .map(id -> door.split(" ")[1].replace("{reference}", person).replace("{id}", id))
                    .anyMatch(address -> TELLERS.stream()
                            .anyMatch(user -> told(user, method, address, body).status() < 300))) {
                reached.add(door);
            }
        });
    }

    private Answer told(String user, String method, String address, Object body) {
        return method.equals("PUT") ? as(user).put(address, body) : as(user).post(address, body);
    }

    /** Method and pattern of each door that takes a body, and one. */
    private Map<String, Object> doorsWithBody() {
        var found = new TreeMap<String, Object>();
        doors.getHandlerMethods()
                .forEach((mapping, method) -> Arrays.stream(method.getMethod().getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .forEach(parameter -> mapping.getPatternValues().stream()
                                .filter(pattern -> LEFT_ALONE.stream().noneMatch(pattern::startsWith))
                                .forEach(pattern -> mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(known -> found.put(known + " " + pattern, body(parameter))))));
        return found;
    }

    /** The things of the case that this door is about; something that never was where the case has none. */
    private List<String> idsOf(String door, String person) {
        var ids = IDS.entrySet().stream()
                .filter(entry -> door.contains(entry.getKey()))
                .findFirst()
                .map(entry -> database.queryForList(
                        "select id from " + entry.getValue() + " order by id", String.class, person))
                .orElse(List.of());
        return ids.isEmpty() ? List.of(UUID.randomUUID().toString()) : ids;
    }

    /** The reason stays under seal, and so does what is found when it is reviewed; nobody is left to be suspended. */
    private void opensInAnEmergency(String person) {
        var user = new UserId("leak-" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("COORD-75"), Set.of(Role.COORDINATOR_REGION), true);
        var code = new Authenticator(application, user).enrol().code(1);
        var use = as(user.value())
                .post(
                        "/api/cases/" + person + "/break-glass",
                        Map.of("compartment", "MEDICAL", "reason", "LIFE_IN_DANGER", "text", ALL, "code", code))
                .created();
        var review = as("auditor")
                .post(
                        "/api/break-glass/" + use.get("id").asString() + "/review",
                        Map.of("verdict", "JUSTIFIED", "findings", ALL));
        assertThat(review.status()).isEqualTo(204);
        reached.add("POST /api/break-glass/{id}/review");
        change("update app_user set enabled = false where id = ?", user.value());
    }

    /** Tasks, events and doors that were not told, or did not take it. */
    private Set<String> untold() {
        var all = new TreeSet<String>();
        forms.forEach(form -> all.add(form.task().value()));
        events.forEach(event -> all.add(event.type()));
        all.addAll(doorsWithBody().keySet());
        all.removeAll(reached);
        return all;
    }

    private static Set<String> knownUntold() throws IOException {
        try (var lines = LeakScanTest.class.getResourceAsStream(UNTOLD)) {
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Object body(Parameter parameter) {
        return parameter.getType().isRecord() ? filled().of(parameter.getType()) : Map.of("type", ALL, "text", ALL);
    }

    private void tellsOnPages(String person) throws IOException {
        var page = new Browser(port).signIn("manager");
        page.get("/referrals/new");
        page.post("/referrals/new", Map.of("narrative", ALL, "person.familyName", CYRILLIC));
        page.get("/cases/" + person + "/contact");
        page.get("/cases/" + person + "/records");
        assertThat(page.page()).contains(CYRILLIC);
        as("manager")
                .adds(
                        person,
                        "IDENTITY_PAPER",
                        ALL + ".pdf",
                        SampleFiles.pdf(pdf -> pdf.getDocumentCatalog().setLanguage(LATIN)));
        as("manager").adds(person, "IDENTITY_PAPER", ALL, ALL.getBytes(UTF_8));
        new Browser(port).get("/sign-in?" + URLEncoder.encode(CYRILLIC, UTF_8));
    }

    private void putsOff(String person) {
        var task = openTask(person, openTasks(person).get(0));
        var later = now().plusSeconds(86_400).toString();
        as(deskOf(task))
                .post("/api/tasks/" + task.get("id").asString() + "/deferral", Map.of("until", later, "reason", ALL))
                .ok();
        reached.add("POST /api/tasks/{id}/deferral");
    }

    private void goesWrong(String person) {
        var word = URLEncoder.encode(CYRILLIC, UTF_8);
        var wrong = new ArrayList<Answer>();
        wrong.add(as("manager").postRaw("/api/referrals", "{\"narrative\": \"" + ALL, "application/json"));
        wrong.add(as("manager").postRaw("/api/referrals", "{\"underAge\": \"" + ALL + "\"}", "application/json"));
        wrong.add(as("manager").postRaw("/api/referrals", "{\"" + ALL + "\": 1}", "application/json"));
        wrong.add(as("manager").postRaw("/api/imports", "name,story\n" + ALL + "," + ALL, "text/csv"));
        wrong.add(as("manager").postRaw("/api/imports", "[{\"person\": \"" + ALL + "\"}]", "application/json"));
        wrong.add(as("manager").get("/api/cases/" + word));
        wrong.add(as("manager").get("/api/deadlines?kind=" + word));
        wrong.add(as("manager").get("/api/" + word));
        wrong.add(as("manager").reports(person, ALL, Map.of("note", ALL)));
        wrong.add(as("investigator").post("/api/person-searches", Map.of("familyName", CYRILLIC, "iin", IIN)));
        assertThat(wrong).filteredOn(answer -> answer.status() >= 400).hasSizeGreaterThan(7);
        assertThat(wrong).allMatch(answer -> answer.status() < 500);
    }

    private JsonNode formOf(String person, String task) {
        var item = openTask(person, task);
        return as(deskOf(item))
                .get("/api/tasks/" + item.get("id").asString() + "/form")
                .ok();
    }
}
