package kz.nrm.deadline;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads rules and calendar; a missing or wrong value stops the start with its key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeadlineSettings.class, CalendarSettings.class, SweepSettings.class})
class DeadlineConfiguration {

    @Bean
    DeadlineRules deadlineRules(DeadlineSettings settings) {
        return new DeadlineRules(settings);
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return new WorkingCalendar(settings);
    }
}
