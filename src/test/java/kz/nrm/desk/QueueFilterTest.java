package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.TaskQuery.Holder;
import kz.nrm.workflow.TaskQuery.Queue;
import kz.nrm.workflow.TaskQuery.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueFilterTest {

    private static final QueueFilter ALL = new QueueFilter(
            Queue.AGENCY, Urgency.CRITICAL, new TaskKey("Task_AssessNeeds"), Region.ALMATY, Holder.OTHERS, 3);

    @Test
    void theAddressHoldsAllOfIt() {
        assertThat(ALL.address())
                .isEqualTo("/?queue=agency&urgency=critical&kind=Task_AssessNeeds&region=75&who=others&page=3");
        assertThat(QueueFilter.of(Map.of(
                        "queue",
                        "agency",
                        "urgency",
                        "critical",
                        "kind",
                        "Task_AssessNeeds",
                        "region",
                        "75",
                        "who",
                        "others",
                        "page",
                        "3")))
                .isEqualTo(ALL);
    }

    @Test
    void aTaskLeadsBackToItsRow() {
        var task = UUID.randomUUID();
        var carried = ALL.carry().substring("?_from=".length());
        var told = URLDecoder.decode(carried, StandardCharsets.UTF_8);

        assertThat(QueueFilter.carried(told).address(task)).isEqualTo(ALL.address() + "#t-" + task);
    }

    @Test
    void theFirstListNeedsNoWords() {
        assertThat(QueueFilter.FIRST.address()).isEqualTo("/");
        assertThat(QueueFilter.FIRST.carry()).isEmpty();
        assertThat(QueueFilter.of(Map.of("kind", "", "who", "", "region", "", "urgency", "")))
                .isEqualTo(QueueFilter.FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "queue, all",
        "urgency, soonish",
        "kind, a b",
        "kind, <b>",
        "region, 99",
        "who, manager",
        "page, -1",
        "page, 100000",
        "page, x"
    })
    void whatThereIsNotIsNotFound(String name, String value) {
        assertThatThrownBy(() -> QueueFilter.of(Map.of(name, value))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example", "queue=all", "queue=mine&kind=<script>", "%", "page=-1", "http://x"})
    void whatCannotBeReadLeadsToTheFirstList(String told) {
        assertThat(QueueFilter.carried(told)).isEqualTo(QueueFilter.FIRST);
    }
}
