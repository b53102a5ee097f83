package kz.nrm.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskScoresTest {

    @ParameterizedTest
    @CsvSource({"0,LOW", "1,LOW", "2,MEDIUM", "3,HIGH", "4,CRITICAL"})
    void the_worst_domain_alone_drives_the_level(int worst, RiskLevel level) {
        for (var domain : RiskDomain.values()) {
            var scores = new ArrayList<>(Collections.nCopies(10, 0));
            scores.set(domain.ordinal(), worst);
            assertThat(RiskScores.of(scores).level()).as(domain.name()).isEqualTo(level);
        }
    }

    @Test
    void is_kept_as_domain_and_score_in_order() {
        assertThat(RiskScores.of(List.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4)).asText())
                .startsWith("RE_TRAFFICKING=0 RETALIATION=1")
                .endsWith("DIGITAL_EXPOSURE=4");
    }

    @Test
    void no_domain_may_be_left_out_and_no_score_above_four() {
        assertThatThrownBy(() -> new RiskScores(Map.of(RiskDomain.DEBT, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RiskScores.of(Collections.nCopies(10, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
