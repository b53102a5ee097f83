package kz.nrm.access;

import java.util.Arrays;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to run real cases with demo users whose password everybody knows. */
@Component
class DemoUserCheck {

    private final Users users;
    private final Environment environment;

    DemoUserCheck(Users users, Environment environment) {
        this.users = users;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (!Arrays.asList(environment.getActiveProfiles()).contains("training") && users.anyDemo()) {
            throw new IllegalStateException(
                    "refusing to start: this database holds demo users of the training profile. Set "
                            + "spring.datasource.url to a database of its own, or start with --spring.profiles.active=training");
        }
    }
}
