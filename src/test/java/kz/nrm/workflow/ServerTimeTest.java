package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ServerTimeTest {

    @Test
    void theTimeIsThatOfTheServerWhateverTheZoneOfTheSession() {
        var jdbc = new JdbcTemplate(
                new DriverManagerDataSource("jdbc:h2:mem:time;INIT=SET TIME ZONE 'Asia/Almaty'", "sa", ""));
        var asked = Instant.now();

        var answer = new ServerTime(jdbc).now();

        assertThat(answer).isBetween(asked.minusMillis(1), Instant.now());
    }

    @Test
    void aServerThatTellsNoTimeIsNoReasonToGuess() {
        var silent = new ServerTime(mock(JdbcTemplate.class));

        assertThatThrownBy(silent::now).isInstanceOf(IllegalStateException.class);
    }
}
