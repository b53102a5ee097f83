package kz.nrm.desk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.AttachmentKind;
import kz.nrm.casefile.Attachments;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ClosureReason;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.SafeContactCard;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineMode;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.ExtensionDecision;
import kz.nrm.deadline.LedgerChange;
import kz.nrm.deadline.LedgerDecision;
import kz.nrm.deadline.SuspensionReason;
import kz.nrm.referral.DraftRoute;
import kz.nrm.shared.Region;
import kz.nrm.shelter.ShelterRegistration;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Nothing is shown as a bare code: whatever a page can show has its words in Kazakh, Russian and English. */
class MessagesTest {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile(
            "<bpmn:(?:startEvent|endEvent|boundaryEvent|intermediateCatchEvent|serviceTask|businessRuleTask|subProcess|callActivity|exclusiveGateway|sequenceFlow) id=\"([^\"]+)\"[^>]* name=\"");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.(?:because\\(\\s*|ofField\\(\\s*\"[^\"]*\",\\s*)\"([A-Z0-9_]+)\"");
    private static final Pattern VIOLATION =
            Pattern.compile("Violation\\s*\\.of\\([^;\"]*(?:\"[^\"]*\"[^;\",]*)?,\\s*\"(\\w+)\"");
    private static final Pattern FILE_RULE = Pattern.compile("(?:because\\(|String [A-Z_]+ = )\"(File[A-Z]\\w+)\"");
    private static final Pattern DEADLINE_KIND = Pattern.compile("(?m)^ {6}([A-Z][A-Z0-9_]+):");
    private static final Pattern DEADLINE_FACT = Pattern.compile("(?m)^ +start: ([A-Z][A-Z0-9_]+)");
    private static final Pattern LEGAL_BASIS = Pattern.compile("legal-basis: \"?([^\"\n]+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");

    @TestFactory
    Stream<DynamicTest> everyBundleSaysTheSameInThreeLanguages() {
        return Bundles.names().stream()
                .map(bundle -> DynamicTest.dynamicTest(bundle, () -> {
                    var russian = Bundles.messages(bundle, "ru");
                    assertThat(Bundles.messages(bundle, ""))
                            .as("base file = ru")
                            .isEqualTo(russian);
                    for (var language : List.of("kk", "en")) {
                        var other = Bundles.messages(bundle, language);
                        assertThat(other.keySet()).as("keys in %s", language).isEqualTo(russian.keySet());
                        other.forEach((key, text) -> {
                            assertThat(text).as("%s in %s", key, language).isNotBlank();
                            assertThat(placeholders(text))
                                    .as("%s in %s", key, language)
                                    .isEqualTo(placeholders(russian.get(key)));
                        });
                    }
                }));
    }

    @Test
    void everyBundleIsRead() throws IOException {
        var configuration = Files.readString(Path.of("config/application.yml"));
        assertThat(Bundles.names())
                .allSatisfy(bundle -> assertThat(configuration).contains("messages/" + bundle));
    }

    @Test
    void everyTaskOfTheModelsHasAName() {
        assertSaid(inModels(USER_TASK).map(task -> "task." + task));
    }

    @Test
    void everyNamedStepOfTheModelsHasANameInThreeLanguages() {
        assertSaid(inModels(NAMED).map(step -> "activity." + step));
    }

    @Test
    void everyProcessHasAName() {
        assertSaid(inModels(PROCESS).map(process -> "process." + process));
    }

    @Test
    void everyKindOfDeadlineHasAName() {
        assertSaid(Bundles.resources("classpath:config/deadlines.yml")
                .flatMap(file -> found(DEADLINE_KIND, text(file)))
                .map(kind -> "deadline.kind." + kind));
    }

    @Test
    void whatADeadlineRestsOnHasItsWords() {
        assertSaid(Bundles.resources("classpath:config/deadlines.yml")
                .flatMap(file -> found(LEGAL_BASIS, text(file)))
                .filter(basis -> !basis.matches("NRM service level \\w+ \\(product default\\)"))
                .map(basis -> "deadline.basis." + basis.replaceAll("[^A-Za-z0-9]+", "_")));
    }

    @Test
    void everyStateOfADeadlineHasItsWords() {
        assertSaid(Arrays.stream(DeadlineStatus.values()).map(status -> "desk.deadline." + status));
        assertSaid(Arrays.stream(DeadlineStatus.values())
                .filter(status -> !status.open())
                .map(status -> "desk.deadline.ended." + status));
        assertSaid(Arrays.stream(DeadlineFilter.values()).map(filter -> "desk.deadlines." + filter));
    }

    @Test
    void everyFieldOfAFormHasALabelAndEveryChoiceItsWords() {
        assertSaid(inputs().flatMap(MessagesTest::keysOf));
    }

    @Test
    void everyKindOfReportHasAName() {
        assertSaid(instances(CaseEventForm.class).map(form -> "event." + form.type()));
    }

    @Test
    void everyPanelHasAHeading() {
        assertSaid(instances(CasePanel.class).map(panel -> "panel." + panel.id()));
    }

    @Test
    void everyRefusalIsASentence() {
        assertSaid(inSources(REFUSAL).map(code -> "refusal." + code));
    }

    @Test
    void everythingAnExplanationSaysHasItsWords() {
        assertSaid(Stream.of(
                        Stream.of(LedgerChange.values()).map(change -> "deadline.ledger." + change),
                        Stream.of(SuspensionReason.values()).map(reason -> "code.SuspensionReason." + reason),
                        Stream.of(LedgerDecision.Reason.values()).map(reason -> "refusal.DEADLINE_" + reason),
                        Stream.of(ExtensionDecision.Reason.values()).map(reason -> "refusal.DEADLINE_" + reason),
                        Stream.of(DeadlineMode.values())
                                .flatMap(mode -> Stream.of("one", "few", "many")
                                        .map(number -> "deadline.term." + mode + "." + number)),
                        deadlineFacts().map(fact -> "deadline.fact." + fact))
                .flatMap(keys -> keys)
                .distinct());
    }

    private static Stream<String> deadlineFacts() {
        return Bundles.resources("classpath:config/deadlines.yml").flatMap(file -> found(DEADLINE_FACT, text(file)));
    }

    @Test
    void everyRuleIsASentence() {
        assertSaid(inSources(VIOLATION).map(rule -> "rule." + rule));
    }

    @Test
    void everyRuleOfAFileIsASentence() {
        assertSaid(inSources(FILE_RULE).map(rule -> "rule." + rule));
    }

    @Test
    void whatTheHoursOfAPersonSayHasItsWords() {
        assertSaid(Arrays.stream(SafeContactCard.Now.values()).map(now -> "desk.contact." + now));
    }

    @Test
    void everyPageOfAReferralHasItsWords() {
        assertSaid(Stream.of(
                        Arrays.stream(IntakeStep.values()).map(step -> "desk.intake.question." + step),
                        Arrays.stream(IntakeStep.Section.values()).map(section -> "desk.intake.section." + section),
                        Arrays.stream(IntakeStep.Skipped.values()).map(why -> "code.Skipped." + why),
                        Arrays.stream(DraftRoute.values()).map(route -> "code.DraftRoute." + route),
                        Arrays.stream(DraftRoute.values()).map(route -> "desk.drafts.route." + route))
                .flatMap(keys -> keys));
    }

    @Test
    void everyCodeOfACaseHasItsWords() {
        assertSaid(Stream.<Class<? extends Enum<?>>>of(
                        CaseState.class,
                        AttachmentKind.class,
                        Attachments.RemovalReason.class,
                        CaseFlag.class,
                        ChildStatus.class,
                        ClosureReason.class,
                        Compartment.class,
                        Role.class,
                        AgencyKind.class,
                        Region.class)
                .flatMap(codes -> Arrays.stream(codes.getEnumConstants())
                        .map(code -> "code." + codes.getSimpleName() + "." + code.name())));
    }

    private static void assertSaid(Stream<String> wanted) {
        var keys = wanted.collect(toCollection(TreeSet::new));
        assertThat(keys).isNotEmpty();
        var missing = new ArrayList<String>();
        for (var language : Bundles.LANGUAGES) {
            var known = Bundles.keys(language);
            keys.stream()
                    .filter(key -> !known.contains(key))
                    .map(key -> language + ": " + key)
                    .forEach(missing::add);
        }
        assertThat(missing).as("messages that are missing").isEmpty();
    }

    private static Stream<String> keysOf(Class<? extends Record> input) {
        return FormField.of(input).stream()
                .flatMap(field -> Stream.concat(
                        Stream.of("field." + field.name()),
                        field.codes().stream().map(code -> "code." + field.codeList() + "." + code)));
    }

    private static Stream<Class<? extends Record>> inputs() {
        return Stream.of(
                        Stream.<Class<? extends Record>>of(
                                PersonDetails.class,
                                ReferralSheet.class,
                                SiteSheet.class,
                                PersonSheet.class,
                                DraftController.HandOver.class,
                                TaskStepController.Deferral.class,
                                CalendarSheet.class,
                                ShelterRegistration.class,
                                ShelterSheets.BedChange.class,
                                ShelterSheets.Moved.class,
                                WhatIfAsked.Suspended.class,
                                WhatIfAsked.DayMoved.class,
                                WhatIfAsked.RuleChanged.class,
                                WhatIfAsked.Away.class),
                        classes(TaskForm.class).map(form -> input(form, TaskForm.class)),
                        classes(CaseEventForm.class).map(form -> input(form, CaseEventForm.class)))
                .flatMap(all -> all);
    }

    private static Class<? extends Record> input(Class<?> form, Class<?> kind) {
        var input = ResolvableType.forClass(form).as(kind).getGeneric(0).resolve();
        assertThat(input).as("input record of %s", form).isNotNull();
        return input.asSubclass(Record.class);
    }

    /** Classes of this kind in the house. */
    private static Stream<Class<?>> classes(Class<?> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents("kz.nrm").stream()
                .<Class<?>>map(
                        definition -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
                .filter(found -> !found.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"));
    }

    private static <T> Stream<T> instances(Class<T> kind) {
        return classes(kind).map(found -> kind.cast(Mockito.mock(found, Answers.CALLS_REAL_METHODS)));
    }

    private static Stream<String> inModels(Pattern what) {
        return Bundles.resources("classpath:processes/*.bpmn").flatMap(file -> found(what, text(file)));
    }

    private static Stream<String> inSources(Pattern what) {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> found(what, text(file)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Stream<String> found(Pattern what, String text) {
        return what.matcher(text).results().map(match -> match.group(1)).toList().stream();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
