package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.nrm.identification.GroundsDecided;
import kz.nrm.reflection.ReflectionPeriodOpened;
import kz.nrm.shared.CaseEvent;
import kz.nrm.workflow.TaskCreated;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever breaks at an activity, the case stays where it was with all its tasks, and the same step works once the fault is gone. */
class HelpSurvivesErrorsTest extends Story {

    private static final String SECRET = "internal detail of the fault";

    @Autowired
    private AbstractApplicationContext application;

    @Autowired
    private JdbcTemplate jdbc;

    private ApplicationListener<PayloadApplicationEvent<?>> fault = event -> {};

    @AfterEach
    void faultIsGone() {
        application.removeApplicationListener(fault);
    }

    @Test
    void a_fault_in_the_activity_after_the_decision_takes_the_decision_back() {
        var person = accepted();
        survives(person, "Task_DecideReasonableGrounds", breaks(GroundsDecided.class::isInstance));
    }

    @Test
    void a_fault_far_behind_the_decision_takes_everything_back_too() {
        var person = accepted();
        survives(person, "Task_DecideReasonableGrounds", breaks(ReflectionPeriodOpened.class::isInstance));
    }

    @Test
    void a_fault_while_the_next_task_is_handed_out_leaves_the_one_before() {
        var person = accepted();
        done(person, "Task_DecideReasonableGrounds");
        survives(person, "Task_AssessFirstRisk", breaks(TaskCreated.class::isInstance));
    }

    @Test
    void a_fault_at_the_referral_opens_no_case() {
        itIs("2026-11-16T14:20");
        var before = rows();
        faultAppears(breaks(TaskCreated.class::isInstance), () -> new IllegalStateException(SECRET));

        var answer = as("inspector").post("/api/referrals", referral());

        isAProblemWithoutTrace(answer);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_bpmn_error_that_no_model_catches_is_an_exception_and_ends_nothing() {
        var person = accepted();
        survives(
                person,
                "Task_DecideReasonableGrounds",
                breaks(GroundsDecided.class::isInstance),
                () -> new BpmnError("NobodyCatchesThis", SECRET));
    }

    private String accepted() {
        itIs("2026-11-16T14:20");
        var person = referredBy("inspector", referral());
        done(person, "Task_MeetUrgentNeeds");
        done(person, "Task_AcceptReferral");
        return person;
    }

    private void survives(String person, String task, Predicate<CaseEvent> where) {
        survives(person, task, where, () -> new IllegalStateException(SECRET));
    }

    private void survives(String person, String task, Predicate<CaseEvent> where, Supplier<RuntimeException> what) {
        var tasks = openTasks(person);
        var state = stateOf(person);
        var rows = rows();
        faultAppears(where, what);

        isAProblemWithoutTrace(attempted(person, task, Map.of()));

        assertThat(openTasks(person))
                .as("every task is still there")
                .isEqualTo(tasks)
                .contains(task);
        assertThat(stateOf(person)).isEqualTo(state);
        assertThat(rows()).as("nothing is half stored").isEqualTo(rows);

        faultIsGone();
        done(person, task);
        assertThat(openTasks(person))
                .as("the step works once the fault is gone")
                .doesNotContain(task);
    }

    private void isAProblemWithoutTrace(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 599);
        assertThat(answer.json().get("type").asString()).startsWith("/problems/");
        assertThat(answer.text()).doesNotContain(SECRET, "Exception", "kz.nrm", "camunda", "\tat ");
    }

    private static Predicate<CaseEvent> breaks(Predicate<Object> where) {
        return where::test;
    }

    private void faultAppears(Predicate<CaseEvent> where, Supplier<RuntimeException> what) {
        fault = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                if (event.getPayload() instanceof CaseEvent happened && where.test(happened)) {
                    throw what.get();
                }
            }
        };
        application.addApplicationListener(fault);
    }

    /** How many rows each table holds; of the trail only what was done, for looking leaves rows too. */
    private Map<String, Long> rows() {
        var counted = new TreeMap<String, Long>();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' "
                        + "and (table_name not like 'AUDIT%' or table_name = 'AUDIT_ENTRY') and table_name <> 'CASE_READ'",
                String.class)) {
            var which = table.equals("AUDIT_ENTRY") ? " where result not in ('SHOWN', 'DENIED')" : "";
            counted.put(table, jdbc.queryForObject("select count(*) from \"" + table + "\"" + which, Long.class));
        }
        return counted;
    }
}
