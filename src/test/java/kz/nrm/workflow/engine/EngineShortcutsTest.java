package kz.nrm.workflow.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house uses nothing of what {@link EngineShortcuts} answers without looking. */
class EngineShortcutsTest {

    private static final Pattern UNUSED = Pattern.compile(
            "suspend.*|newTask|saveTask|add(Candidate|User|Group).*|setVariables?Local|.*Async|setAssignee|setOwner");

    @Test
    void no_code_asks_the_engine_for_what_is_left_out() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "the engine's " + UNUSED,
                        (JavaCall<?> call) ->
                                call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")
                                        && UNUSED.matcher(call.getName()).matches()))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("kz.nrm"));
    }

    @Test
    void no_model_gives_a_task_variables_of_its_own() throws IOException {
        try (var models = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (var model : models) {
                assertThat(Files.readString(model)).doesNotContain("camunda:inputOutput", "camunda:assignee");
            }
        }
    }
}
