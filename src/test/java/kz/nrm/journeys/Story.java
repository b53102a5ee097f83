package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.nrm.shared.Region;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A journey whose unremarkable steps tell themselves: whoever owes a task does it, and enters what such people usually enter. */
abstract class Story extends Journey {

    private static final String SYNTHETIC = "Synthetic training entry; it describes nobody real.";

    private static final Map<String, String> DESKS = Map.ofEntries(
            Map.entry("FIRST_RESPONDER@LAB_INSP-75", "inspector"),
            Map.entry("LABOUR_INSPECTOR@LAB_INSP-75", "inspector"),
            Map.entry("FIRST_RESPONDER@MIA_OC-75", "police"),
            Map.entry("FIRST_RESPONDER@NGO-75", "ngo"),
            Map.entry("IDENTIFICATION_OFFICER@MIA_OC-75", "police"),
            Map.entry("IDENTIFICATION_OFFICER@AKIMAT_SOC-75", "social"),
            Map.entry("IDENTIFICATION_OFFICER@PANEL", "panel"),
            Map.entry("PANEL_MEMBER@PANEL", "panel2"),
            Map.entry("CASE_MANAGER@AKIMAT_SOC-75", "manager"),
            Map.entry("SOCIAL_WORKER@AKIMAT_SOC-75", "social"),
            Map.entry("SOCIAL_WORKER@SSS_PROVIDER-75", "shelter"),
            Map.entry("SHELTER_STAFF@SSS_PROVIDER-75", "shelter"),
            Map.entry("HEALTH_WORKER@HEALTH-75", "health"),
            Map.entry("GUARDIAN@GUARDIAN-75", "guardian"),
            Map.entry("LAWYER@LAWYER-75", "lawyer"),
            Map.entry("INVESTIGATOR@MIA_OC-75", "investigator"),
            Map.entry("PROSECUTOR@PROSECUTOR-75", "prosecutor"),
            Map.entry("MIGRATION_OFFICER@MIA_MIG-75", "migration"),
            Map.entry("COORDINATOR_REGION@COORD-75", "coordinator"),
            Map.entry("COORDINATOR_NATIONAL@COORD", "national"));

    @Autowired
    private JsonMapper mapper;

    /** Whoever owes this task completes it with the usual answers. */
    protected JsonNode done(String reference, String task) {
        return done(reference, task, Map.of());
    }

    /** The same where the story has something particular to say. */
    protected JsonNode done(String reference, String task, Map<String, Object> told) {
        return attempted(reference, task, told).ok();
    }

    /** The same where it may fail. */
    protected Answer attempted(String reference, String task, Map<String, Object> told) {
        var item = openTask(reference, task);
        var worker = as(deskOf(item));
        var id = item.get("id").asString();
        var form = worker.get("/api/tasks/" + id + "/form").ok();
        return worker.post("/api/tasks/" + id + "/completion", filled(form, told));
    }

    /** What whoever owes this task can choose from in this field. */
    protected List<String> choices(String reference, String task, String field) {
        var item = openTask(reference, task);
        var form = as(deskOf(item))
                .get("/api/tasks/" + item.get("id").asString() + "/form")
                .ok();
        return textsOf(form.get("choices").path(field), "label");
    }

    /** Names of all open tasks of the case, in order. */
    protected List<String> openTasks(String reference) {
        return allOpen(reference).stream()
                .map(item -> item.get("task").asString())
                .sorted()
                .toList();
    }

    /** The same without those of one process. */
    protected List<String> openTasksOutside(String process, String reference) {
        return allOpen(reference).stream()
                .filter(item -> !item.get("process").asString().equals(process))
                .map(item -> item.get("task").asString())
                .sorted()
                .toList();
    }

    protected String stateOf(String reference) {
        return national().sees(reference).get("details").get("state").asString();
    }

    protected String childStatusOf(String reference) {
        return national().sees(reference).get("details").get("childStatus").asString();
    }

    /** These panels of the case's page as the case manager reads them, line by line. */
    protected Map<String, List<String>> panels(String reference, String... ids) {
        var read = new TreeMap<String, List<String>>();
        var page = as("manager").sees(reference);
        for (var panel : page.get("panels")) {
            if (List.of(ids).contains(panel.get("id").asString())) {
                var lines = new ArrayList<String>();
                panel.get("lines").forEach(line -> lines.add(line.toString()));
                read.put(panel.get("id").asString(), lines);
            }
        }
        return read;
    }

    /** A referral becomes a presumption: accepted, urgent needs met, grounds found. */
    protected void isPresumed(String reference) {
        done(reference, "Task_MeetUrgentNeeds");
        done(reference, "Task_AcceptReferral");
        done(reference, "Task_DecideReasonableGrounds");
        assertThat(stateOf(reference)).isEqualTo("REFLECTION");
    }

    /** The person moves into a bed of this shelter in Almaty. */
    protected void movesInto(String shelter, String reference) {
        done(reference, "Task_AssessShelterNeed");
        done(reference, "Task_ChooseBed", Map.of("bed", bedOf(shelter, reference)));
        done(reference, "Task_AnswerBedRequest");
        done(reference, "Task_ArrangeTransport");
        done(reference, "Task_ConfirmArrival");
    }

    /** The free bed of this house that is offered to the person. */
    protected String bedOf(String shelter, String reference) {
        var item = openTask(reference, "Task_ChooseBed");
        var form = as(deskOf(item))
                .get("/api/tasks/" + item.get("id").asString() + "/form")
                .ok();
        for (var bed : form.get("choices").get("bed")) {
            if (bed.get("label").asString().startsWith(shelter)) {
                return bed.get("value").asString();
            }
        }
        throw new AssertionError("no bed of " + shelter + " in " + form.get("choices"));
    }

    /** The whole plan of help: risk, needs, plan. */
    protected void planIsAgreed(String reference) {
        done(reference, "Task_AssessFirstRisk");
        done(reference, "Task_AssessNeeds");
        done(reference, "Task_AgreePlan");
    }

    protected JsonNode openTask(String reference, String task) {
        return allOpen(reference).stream()
                .filter(item -> item.get("task").asString().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + task + " but " + openTasks(reference)));
    }

    private List<JsonNode> allOpen(String reference) {
        var open = new ArrayList<JsonNode>();
        national().sees(reference).get("tasks").forEach(open::add);
        return open.stream()
                .filter(item -> item.get("status").asString().equals("OPEN"))
                .toList();
    }

    protected static boolean hasDesk(JsonNode item) {
        return DESKS.containsKey(
                item.get("role").asString() + "@" + item.get("agency").asString());
    }

    protected static String deskOf(JsonNode item) {
        var desk = item.get("role").asString() + "@" + item.get("agency").asString();
        return Optional.ofNullable(DESKS.get(desk))
                .orElseThrow(() -> new AssertionError("nobody sits at " + desk + " for " + item.get("task")));
    }

    private Map<String, Object> filled(JsonNode form, Map<String, Object> told) {
        var usual = usual(form.get("task").asString());
        var answers = new LinkedHashMap<String, Object>();
        for (var described : form.get("fields")) {
            var field = described.get("field");
            var name = field.get("name").asString();
            var choices = form.get("choices").path(name);
            if (told.containsKey(name)) {
                answers.put(name, told.get(name));
            } else if (usual.has(name)) {
                answers.put(name, dated(usual.get(name)));
            } else if (choices.size() > 0) {
                answers.put(name, choices.get(0).get("value"));
            } else if (field.get("required").asBoolean()) {
                answers.put(name, anything(field));
            }
        }
        return answers;
    }

    private JsonNode usual(String task) {
        try (var file = new ClassPathResource("training/answers.json").getInputStream()) {
            return mapper.readTree(file).path(task);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Object dated(JsonNode told) {
        if (!told.isString() || !told.asString().startsWith("$")) {
            return told;
        }
        var token = told.asString().substring(1);
        if (!token.startsWith("in")) {
            return token.equals("now") ? now().toString() : today().toString();
        }
        var amount = Integer.parseInt(token.substring(2, token.length() - 1));
        return token.endsWith("d")
                ? today().plusDays(amount).toString()
                : now().plus(amount, ChronoUnit.HOURS).toString();
    }

    private Object anything(JsonNode field) {
        return switch (field.get("kind").asString()) {
            case "YES_NO" -> true;
            case "CHOICE" -> field.get("codes").get(0);
            case "MANY_CHOICES" -> field.get("codes");
            case "TEXT_LIST" -> List.of("synthetic");
            case "DATE" -> today().toString();
            case "MOMENT" -> now().toString();
            case "NUMBER" -> field.path("min").asInt(0);
            default -> text(field);
        };
    }

    private static String text(JsonNode field) {
        if (field.get("name").asString().toLowerCase(java.util.Locale.ROOT).contains("language")) {
            return "rus";
        }
        var longest = field.get("maxLength").asInt();
        return longest > 0 && longest < SYNTHETIC.length() ? "SYNTHETIC".substring(0, Math.min(9, longest)) : SYNTHETIC;
    }

    protected Instant now() {
        return Instant.parse(
                national().get("/api/training/clock").ok().get("now").asString());
    }

    protected LocalDate today() {
        return LocalDate.ofInstant(now(), Region.ZONE);
    }

    protected static List<String> textsOf(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.get(field).asString()));
        return texts;
    }
}
