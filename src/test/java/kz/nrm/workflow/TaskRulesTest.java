package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import org.junit.jupiter.api.Test;

/** A model cannot hand a location to the police side. */
class TaskRulesTest {

    @Test
    void a_task_of_the_police_side_with_a_location_is_refused() {
        for (var role : Role.values()) {
            if (role.policeSide()) {
                assertThatThrownBy(() -> rules(role, Compartment.LOCATION))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("location");
                assertThat(rules(role, Compartment.TESTIMONY).role()).isEqualTo(role);
            } else {
                assertThat(rules(role, Compartment.LOCATION).role()).isEqualTo(role);
            }
        }
    }

    private static TaskRules rules(Role role, Compartment compartment) {
        return new TaskRules(new TaskKey("Task_X"), "X", role, "RECEIVING", "X", compartment, List.of(), false);
    }
}
