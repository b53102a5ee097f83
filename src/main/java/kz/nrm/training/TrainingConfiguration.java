package kz.nrm.training;

import java.time.Clock;
import kz.nrm.workflow.DatabaseTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the movable clock in the place of the real one. */
@Configuration
@Profile("training")
class TrainingConfiguration {

    @Bean
    TrainingClock clock() {
        return new TrainingClock(Clock.systemUTC());
    }

    /** Everything keeps the time that is moved. */
    @Bean
    DatabaseTime databaseTime(Clock clock) {
        return clock::instant;
    }
}
