package kz.nrm.reflection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** Every task, field, code, report and panel has its words in all three languages. */
class ReflectionTextsTest {

    private static final List<Class<? extends TaskForm<?>>> TASKS = List.of(
            ConfirmFreeDecisionTaskForm.class,
            ConfirmOwnWishTaskForm.class,
            ConfirmRefusedExtensionTaskForm.class,
            ConfirmRemovalHoldTaskForm.class,
            DecideExceptionalEndTaskForm.class,
            DecideExtensionTaskForm.class,
            ExplainPeriodTaskForm.class,
            ExplainProposedEndTaskForm.class,
            GiveLegalOpinionTaskForm.class,
            OrderRemovalHoldTaskForm.class,
            ProposeExceptionalEndTaskForm.class,
            RecordObjectionTaskForm.class,
            ReviewInterviewAttemptTaskForm.class,
            ReviewPendingMattersTaskForm.class);

    private static final List<Class<? extends CaseEventForm<?>>> REPORTS = List.of(
            ExceptionalEndObjectedEventForm.class,
            ExceptionalEndProposedEventForm.class,
            ExtensionAskedEventForm.class,
            InterviewAttemptedEventForm.class,
            WishToEndReflectionEventForm.class);

    @ParameterizedTest
    @ValueSource(strings = {"_kk", "_ru", "_en", ""})
    void nothing_is_without_words(String language) throws IOException {
        var words = new Properties();
        for (var bundle : List.of("common", "reflection")) {
            words.load(new InputStreamReader(
                    getClass().getResourceAsStream("/messages/" + bundle + language + ".properties"),
                    StandardCharsets.UTF_8));
        }
        var tasks = TASKS.stream().map(Mockito::mock).toList();
        tasks.forEach(form -> Mockito.doCallRealMethod().when(form).task());
        assertThat(tasks)
                .allSatisfy(
                        form -> assertThat(words).containsKeys("task." + form.task(), "task." + form.task() + ".help"));
        var reports = REPORTS.stream().map(Mockito::mock).toList();
        reports.forEach(form -> Mockito.doCallRealMethod().when(form).type());
        assertThat(reports).allSatisfy(form -> assertThat(words).containsKey("event." + form.type()));
        assertThat(Stream.concat(TASKS.stream(), REPORTS.stream()).flatMap(ReflectionTextsTest::fields))
                .allSatisfy(field -> {
                    assertThat(words).containsKey("field." + field.name());
                    assertThat(field.codes())
                            .allSatisfy(code -> assertThat(words).containsKey("code." + field.codeList() + "." + code));
                });
    }

    private static Stream<FormField> fields(Class<?> form) {
        return Stream.of(form.getDeclaredClasses())
                .filter(Class::isRecord)
                .flatMap(input -> FormField.of(input.asSubclass(Record.class)).stream());
    }
}
