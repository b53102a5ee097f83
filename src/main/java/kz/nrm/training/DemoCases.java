package kz.nrm.training;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.http.InputBinder;
import kz.nrm.referral.NewReferral;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lives the synthetic stories through the product's own use cases, day by day from the past up to now, so that every stage of the path
 * and every kind of trouble can be seen.
 */
@Component
@Profile("training")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Duration STEP = Duration.ofHours(12);
    private static final int ROUNDS = 12;

    private final Referrals referrals;
    private final CaseTasks tasks;
    private final CaseEventReports reports;
    private final Rehearsal rehearsal;
    private final Timetable timetable;
    private final Agencies agencies;
    private final InputBinder binder;
    private final JsonMapper json;
    private final Clock clock;

    DemoCases(
            Referrals referrals,
            CaseTasks tasks,
            CaseEventReports reports,
            Rehearsal rehearsal,
            Timetable timetable,
            Agencies agencies,
            InputBinder binder,
            JsonMapper json,
            Clock clock) {
        this.referrals = referrals;
        this.tasks = tasks;
        this.reports = reports;
        this.rehearsal = rehearsal;
        this.timetable = timetable;
        this.agencies = agencies;
        this.binder = binder;
        this.json = json;
        this.clock = clock;
    }

    /** Lives all stories; returns what did not go as the story told, for the tests to see. */
    List<String> live() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var stories = stories();
        var waiting = new ArrayList<>(stories);
        waiting.sort(Comparator.comparingInt(DemoStory::daysAgo).reversed());
        var running = new ArrayList<Running>();
        var problems = new ArrayList<String>();
        var day = now.minus(Duration.ofDays(waiting.get(0).daysAgo()));
        for (timetable.jump(day); !day.isAfter(now); day = day.plus(STEP)) {
            timetable.moveTo(day);
            while (!waiting.isEmpty()
                    && !now.minus(Duration.ofDays(waiting.get(0).daysAgo())).isAfter(day)) {
                begin(waiting.remove(0), running, problems);
                LOG.info("synthetic cases: {} of {}", stories.size() - waiting.size(), stories.size());
            }
            for (var one : running) {
                live(one, day, problems);
            }
        }
        timetable.moveTo(now);
        problems.forEach(problem -> LOG.warn("a synthetic case did not go as its story tells: {}", problem));
        return problems;
    }

    private void begin(DemoStory story, List<Running> running, List<String> problems) {
        try {
            var referral = binder.bind(withEncounter(story.referral()), NewReferral.class);
            var receipt = referrals.submit(referral, actor("demo-referrer", story.by(), story.role()));
            var reference = receipt.caseReference();
            if (reference != null) {
                running.add(new Running(story, new CaseReference(reference), clock.instant()));
            }
        } catch (InvalidInput invalid) {
            problems.add(story.title() + ": " + invalid.violations());
        } catch (Refusal refusal) {
            problems.add(story.title() + ": " + refusal.code());
        }
    }

    /** The story tells where the person was met; when is a few hours before the referral. */
    private JsonNode withEncounter(JsonNode referral) {
        var copy = referral.deepCopy();
        var met = clock.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        ((tools.jackson.databind.node.ObjectNode) copy.get("encounter")).put("at", met.toString());
        return copy;
    }

    private void live(Running one, Instant day, List<String> problems) {
        for (var event : one.story().happening()) {
            var due = one.since().plus(Duration.ofDays(event.day()));
            if (!due.isAfter(day) && one.done().add(event.type() + event.day())) {
                report(one, event, problems);
            }
        }
        for (var round = 0; round < ROUNDS && work(one, problems); round++) {
            LOG.debug("{} goes on", one.reference());
        }
    }

    /** Everybody does what waits for them, once; what follows from it is the next round. */
    private boolean work(Running one, List<String> problems) {
        var worked = false;
        for (WorkItemView item : tasks.ofCase(one.reference())) {
            var key = item.task().value();
            if (item.status() == WorkItemView.Status.OPEN
                    && !one.story().holds(key)
                    && !one.refused().contains(item.id().toString())) {
                var problem = rehearsal.complete(item, one.answers(key, json));
                worked |= problem.isEmpty();
                problem.ifPresent(text -> {
                    one.refused().add(item.id().toString());
                    problems.add(one.story().title() + ": " + text);
                });
            }
        }
        return worked;
    }

    private void report(Running one, DemoStory.Event event, List<String> problems) {
        try {
            var reporter = actor("demo-" + event.agency().toLowerCase(Locale.ROOT), event.agency(), event.role());
            reports.report(one.reference(), event.type(), rehearsal.dated(event.input()), reporter);
        } catch (InvalidInput invalid) {
            problems.add(one.story().title() + ", " + event.type() + ": " + invalid.violations());
        } catch (RuntimeException refused) {
            problems.add(one.story().title() + ", " + event.type() + ": "
                    + refused.getClass().getSimpleName() + " " + refused.getMessage());
        }
    }

    private Actor actor(String id, String agency, String role) {
        var office = agencies.find(new AgencyId(agency)).orElseThrow();
        return new Actor(
                new UserId(id),
                "Synthetic user",
                office.id(),
                office.kind(),
                office.region(),
                Set.of(Role.valueOf(role)));
    }

    private List<DemoStory> stories() {
        try (var file = new ClassPathResource("training/stories.json").getInputStream()) {
            return List.of(json.readValue(file, DemoStory[].class));
        } catch (IOException unreadable) {
            throw new IllegalStateException("training/stories.json", unreadable);
        }
    }

    private record Running(
            DemoStory story, CaseReference reference, Instant since, Set<String> done, Set<String> refused) {
        Running(DemoStory story, CaseReference reference, Instant since) {
            this(story, reference, since, new HashSet<>(), new HashSet<>());
        }

        JsonNode answers(String task, JsonMapper json) {
            Map<String, JsonNode> told = story.answers() == null ? new HashMap<>() : story.answers();
            var answer = told.get(task);
            return answer == null ? json.createObjectNode() : answer;
        }
    }
}
