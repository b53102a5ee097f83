package kz.nrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.nrm.training.TrainingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A training clock that moves only when it is told to, however slow the machine. */
@TestConfiguration
class TimeStandsStill {

    @Bean
    @Primary
    TrainingClock standingClock() {
        return new TrainingClock(Clock.fixed(Instant.parse("2026-11-16T09:20:00Z"), ZoneOffset.UTC));
    }
}
