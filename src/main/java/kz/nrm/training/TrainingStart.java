package kz.nrm.training;

import java.util.concurrent.CompletableFuture;
import kz.nrm.access.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fills an empty training database when the application has started, and says who can sign in and where. */
@Component
@Profile("training")
@EnableScheduling
class TrainingStart {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingStart.class);

    private final Users users;
    private final DemoUsers demoUsers;
    private final DemoShelters demoShelters;
    private final DemoCases demoCases;
    private final Timetable timetable;
    private final WebServerApplicationContext server;
    private final Fill fill;
    private volatile boolean ready;

    TrainingStart(
            Users users,
            DemoUsers demoUsers,
            DemoShelters demoShelters,
            DemoCases demoCases,
            Timetable timetable,
            WebServerApplicationContext server,
            @Value("${nrm.training.fill:ALL}") Fill fill) {
        this.users = users;
        this.demoUsers = demoUsers;
        this.demoShelters = demoShelters;
        this.demoCases = demoCases;
        this.timetable = timetable;
        this.server = server;
        this.fill = fill;
    }

    /** How much an empty training database is filled with. */
    enum Fill {
        ALL,
        USERS_AND_SHELTERS
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        var empty = !users.any();
        demoUsers.create();
        sayWhere();
        if (empty && fill == Fill.USERS_AND_SHELTERS) {
            demoShelters.open();
        }
        if (empty && fill == Fill.ALL) {
            CompletableFuture.runAsync(this::makeCases);
        } else {
            ready = true;
        }
    }

    private void makeCases() {
        try {
            demoShelters.open();
            demoCases.live();
            LOG.info("the synthetic cases are ready");
        } catch (RuntimeException failure) {
            LOG.error("the synthetic cases could not be made", failure);
        } finally {
            ready = true;
        }
    }

    private void sayWhere() {
        var port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
        var text = new StringBuilder("\n\n  NRM training, all persons are synthetic: http://localhost:" + port
                + "\n  Demo users, password " + DemoUsers.PASSWORD + ":\n");
        DemoUsers.all()
                .forEach(user -> text.append("    %-14s %-38s %s%n".formatted(user.id(), user.name(), user.agency())));
        LOG.info(text.toString());
    }

    @Scheduled(fixedDelay = 2_000)
    void tick() {
        if (ready && fill == Fill.ALL) {
            timetable.tick();
        }
    }
}
