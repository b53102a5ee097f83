package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of every model. A model that breaks one does not reach a case. */
class ProcessModelsTest {

    private static final Path MODELS = Path.of("processes");
    private static final Pattern TIMER = Pattern.compile("\\$\\{deadlineTimer\\.dueAt\\(execution, '([A-Z0-9_]+)'\\)}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]*Delegate)}");
    private static final Pattern CONDITION = Pattern.compile(
            "\\$\\{\\(?[a-z][A-Za-z]* (==|!=) ('[A-Z_]+'|true|false)\\)?( (&&|\\|\\|) \\(?[a-z][A-Za-z]* (==|!=) ('[A-Z_]+'|true|false)\\)*)*}");
    private static final Set<String> PLACES = Set.of("REFERRING", "RECEIVING", "DOOR", "SHELTER", "OTHER_AGENCY");

    static Map<String, BpmnModelInstance> models() throws IOException {
        var models = new TreeMap<String, BpmnModelInstance>();
        try (Stream<Path> files = Files.list(MODELS)) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> models.put(
                            file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile())));
        }
        return models;
    }

    static Collection<String> names() throws IOException {
        return models().keySet();
    }

    private static BpmnModelInstance model(String name) {
        return Bpmn.readModelFromFile(MODELS.resolve(name + ".bpmn").toFile());
    }

    @Test
    void all_models_are_here() throws IOException {
        assertThat(names())
                .containsExactly(
                        "assistance",
                        "child-protection",
                        "coming-of-age",
                        "formal-identification",
                        "identification",
                        "inclusion",
                        "investigation-cooperation",
                        "reflection-period",
                        "repatriation",
                        "shelter-placement",
                        "victim-path");
        for (var table : List.of(
                "indicator-dimension",
                "screening-outcome",
                "urgency",
                "identification-door",
                "shelter-match",
                "interview-limits")) {
            assertThat(MODELS.resolve(table + ".dmn")).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_process_has_the_name_of_its_file_and_a_time_to_live(String name) {
        var process =
                model(name).getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId()).isEqualTo(name);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everything_is_drawn(String name) {
        var model = model(name);
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getDiagramElement()).isNotNull());
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("names")
    void ids_say_what_they_are(String name) {
        assertThat(model(name).getModelElementsByType(FlowNode.class))
                .extracting(BaseElement::getId)
                .allMatch(
                        id -> id.matches(
                                "(Task|Gateway|StartEvent|EndEvent|CatchEvent|ThrowEvent|BoundaryEvent|Timer|SubProcess|CallActivity)_[A-Z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_code_stands_in_a_model(String name) throws IOException {
        var xml = Files.readString(MODELS.resolve(name + ".bpmn"));
        assertThat(xml)
                .doesNotContain(
                        "camunda:class",
                        "camunda:expression",
                        "taskListener",
                        "executionListener",
                        "getClass",
                        "forName",
                        "camunda:script")
                .doesNotContain("<!DOCTYPE");
        assertThat(model(name).getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model(name).getModelElementsByType(Script.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_service_task_names_a_delegate_of_the_house(String name) throws IOException {
        var delegates = delegates();
        var model = model(name);
        var wrong = new ArrayList<String>();
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> check(delegates, task.getId(), task.getCamundaDelegateExpression(), wrong));
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> check(delegates, task.getId(), task.getCamundaDelegateExpression(), wrong));
        assertThat(wrong).isEmpty();
    }

    private static void check(Set<String> delegates, String id, String expression, List<String> wrong) {
        var bean = BEAN.matcher(String.valueOf(expression));
        if (!bean.matches()) {
            wrong.add(id + ": " + expression);
        } else if (!delegates.contains(bean.group(1))) {
            wrong.add(id + ": no process bean " + bean.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void conditions_are_plain_and_ask_for_known_facts(String name) {
        assertThat(model(name).getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> {
                    assertThat(flow.getConditionExpression().getTextContent()).matches(CONDITION);
                    assertThat(ProtectionGates.variables(flow)).allMatch(CaseVariable::isKnown);
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void timers_have_the_one_form_and_a_known_kind(String name) throws IOException {
        var kinds = deadlineKinds();
        assertThat(model(name).getModelElementsByType(TimeDuration.class)).isEmpty();
        assertThat(model(name).getModelElementsByType(TimeCycle.class)).isEmpty();
        assertThat(model(name).getModelElementsByType(TimeDate.class)).allSatisfy(timer -> {
            var form = TIMER.matcher(timer.getTextContent());
            assertThat(form.matches()).as(timer.getTextContent()).isTrue();
            assertThat(kinds).contains(form.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_user_task_says_who_owes_it_by_when(String name) throws IOException {
        var kinds = deadlineKinds();
        assertThat(model(name).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            var properties = properties(task);
            assertThat(task.getCamundaFormKey()).isEqualTo(task.getId());
            assertThat(task.getName()).isNotBlank();
            assertThat(Arrays.stream(Role.values()).map(Enum::name)).contains(task.getCamundaCandidateGroups());
            assertThat(kinds).contains(properties.get("deadline"));
            assertThat(Arrays.stream(Compartment.values()).map(Enum::name)).contains(properties.get("compartment"));
            assertThat(PLACES.contains(properties.get("agency")) || isKind(properties.get("agency")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_question_has_a_default_answer(String name) {
        assertThat(model(name).getModelElementsByType(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void called_models_are_those_of_the_day_of_referral(String name) {
        assertThat(model(name).getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(MODELS.resolve(call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @Test
    void task_ids_are_unique_over_all_models() throws IOException {
        var owners = new TreeMap<String, List<String>>();
        models().forEach((name, model) -> model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getId().startsWith("Task_"))
                .forEach(node -> owners.computeIfAbsent(node.getId(), id -> new ArrayList<>())
                        .add(name)));
        assertThat(owners).allSatisfy((id, names) -> assertThat(names).as(id).hasSize(1));
    }

    @Test
    void a_negative_an_early_end_and_a_return_need_a_second_person() throws IOException {
        var guarded = new HashSet<String>();
        models().values()
                .forEach(model -> model.getModelElementsByType(UserTask.class).stream()
                        .filter(task -> !properties(task)
                                .getOrDefault("secondPersonAfter", "")
                                .isBlank())
                        .forEach(task -> guarded.add(task.getId())));
        assertThat(guarded)
                .contains(
                        "Task_ConfirmNegativeGrounds",
                        "Task_ConfirmNegativeConclusion",
                        "Task_DecideExceptionalEnd",
                        "Task_ApproveReturn");
    }

    @Test
    void no_way_into_help_depends_on_cooperation_register_nationality_or_residence() throws IOException {
        assertThat(new ProtectionGates(models()).violations()).isEmpty();
    }

    @Test
    void a_planted_gate_is_found() throws IOException {
        var models = models();
        var call = models.get("victim-path").getModelElementsByType(CallActivity.class).stream()
                .filter(activity -> activity.getCalledElement().equals("shelter-placement"))
                .findFirst()
                .orElseThrow();
        var flow = call.getIncoming().iterator().next();
        var condition =
                models.get("victim-path").newInstance(org.camunda.bpm.model.bpmn.instance.ConditionExpression.class);
        condition.setTextContent("${cooperation == 'YES'}");
        flow.setConditionExpression(condition);
        assertThat(new ProtectionGates(models).violations())
                .anyMatch(found -> found.contains(flow.getId()) && found.contains("cooperation"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_table_can_say_that_somebody_is_no_victim(String table) throws IOException {
        var xml = Files.readString(MODELS.resolve(table));
        assertThat(xml)
                .doesNotContainIgnoringCase("not_a_victim", "not a victim")
                .doesNotContain("<!DOCTYPE");
        assertThat(xml).contains("historyTimeToLive");
        if (!table.startsWith("interview") && !table.startsWith("identification-door")) {
            assertThat(xml).doesNotContain("cooperation", "nationality", "citizenship", "residence", "registerNumber");
        }
    }

    static Collection<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKind(String agency) {
        return Arrays.stream(AgencyKind.values()).map(Enum::name).anyMatch(kind -> kind.equals(agency));
    }

    private static Map<String, String> properties(UserTask task) {
        var found = new TreeMap<String, String>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach((CamundaProperty property) ->
                            found.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return found;
    }

    private static Set<String> deadlineKinds() throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> yaml =
                new org.yaml.snakeyaml.Yaml().load(Files.readString(Path.of("config/deadlines.yml")));
        return yaml.get("nrm").get("deadlines").get("rules").keySet();
    }

    /** Bean names of all delegates, from the class files: a process bean is called as its class. */
    private static Set<String> delegates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Delegate.java"))
                    .filter(ProcessModelsTest::isProcessBean)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(type -> Character.toLowerCase(type.charAt(0)) + type.substring(1))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    private static boolean isProcessBean(Path file) {
        try {
            return Files.readString(file).contains("@ProcessBean");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
