package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private final QueueSettings settings =
            new QueueSettings(Duration.ofHours(72), Duration.ofHours(48), "test", LocalDate.EPOCH, false);

    @ParameterizedTest
    @CsvSource({
        "2026-11-13T08:59:59Z, CRITICAL",
        "2026-11-13T09:00:00Z, OVERDUE",
        "2026-11-16T08:59:59Z, OVERDUE",
        "2026-11-16T09:00:00Z, SOON",
        "2026-11-18T08:59:59Z, SOON",
        "2026-11-18T09:00:00Z, LATER"
    })
    void oneGroupEndsWhereTheNextBegins(Instant due, TaskQuery.Urgency urgency) {
        assertThat(settings.urgency(due, null, NOW)).isEqualTo(urgency);
        assertThat(settings.urgency(due, NOW.plusSeconds(1), NOW)).isEqualTo(urgency);
    }

    @Test
    void whatWasPutOffUntilNowIsBack() {
        assertThat(settings.urgency(NOW.plusSeconds(9), NOW, NOW)).isEqualTo(TaskQuery.Urgency.BACK);
    }

    @Test
    void withoutADeadlineNothingPresses() {
        assertThat(settings.urgency(null, null, NOW)).isEqualTo(TaskQuery.Urgency.LATER);
    }
}
