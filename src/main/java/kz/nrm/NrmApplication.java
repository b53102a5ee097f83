package kz.nrm;

import java.time.Clock;
import java.util.TimeZone;
import kz.nrm.shared.HouseClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the National Referral Mechanism workflow engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NrmApplication {

    public static void main(String[] args) {
        if (TimeZone.getDefault().getRawOffset() != 0) {
            throw new IllegalStateException("every node runs in UTC: start java with -Duser.timezone=UTC");
        }
        SpringApplication.run(NrmApplication.class, args);
    }

    /** The one clock of the house. The training profile and tests put a movable one in its place. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    HouseClock clock() {
        return new HouseClock(Clock.systemUTC());
    }
}
