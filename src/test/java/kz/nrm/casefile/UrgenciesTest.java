package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.EnumSet;
import java.util.Set;
import kz.nrm.identification.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How urgent a case is, with the table as it is deployed; every way into the house asks the same. */
class UrgenciesTest {

    private final Urgencies urgencies = new Urgencies(new TestTables(), mock());

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE_DANGER,P1",
        "CHILD_ALONE,P1",
        "MEDICAL_EMERGENCY,P1",
        "SUICIDE_RISK,P1",
        "IN_DETENTION,P1",
        "REMOVAL_RISK,P1",
        "STILL_IN_EXPLOITATION,P1",
        "NO_SHELTER_TONIGHT,P2",
        "PREGNANT,P3"
    })
    void each_flag_has_its_urgency(CaseFlag flag, Urgency urgency) {
        assertThat(urgencies.of(EnumSet.of(flag))).isEqualTo(urgency);
    }

    @Test
    void the_most_pressing_flag_counts_and_nothing_pressing_is_ordinary() {
        assertThat(urgencies.of(EnumSet.of(CaseFlag.NO_SHELTER_TONIGHT, CaseFlag.SUICIDE_RISK)))
                .isEqualTo(Urgency.P1);
        assertThat(urgencies.of(Set.of())).isEqualTo(Urgency.P3);
    }
}
