package kz.nrm.http;

import java.time.Clock;
import kz.nrm.shared.Region;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules on past and future ask the application's clock, and a day is a day in Kazakhstan. */
@Configuration
class ValidationClock {

    @Bean
    ValidationConfigurationCustomizer daysOfKazakhstan(Clock clock) {
        return validation -> validation.clockProvider(() -> clock.withZone(Region.ZONE));
    }
}
