package kz.nrm.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.casefile.CaseView;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What happened in a case as one stream, the latest first: its steps, its deadlines, what was written down, and who looked. */
@Component
class CaseTimeline {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST_LOOKS = 500;

    private final CaseTasks tasks;
    private final Deadlines deadlines;
    private final CaseRecords records;
    private final CaseRecordPages recordPages;
    private final AccessTrail trail;
    private final CaseEyes eyes;
    private final Words words;

    CaseTimeline(
            CaseTasks tasks,
            Deadlines deadlines,
            CaseRecords records,
            CaseRecordPages recordPages,
            AccessTrail trail,
            CaseEyes eyes,
            Words words) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.records = records;
        this.recordPages = recordPages;
        this.trail = trail;
        this.eyes = eyes;
        this.words = words;
    }

    /** What an entry is about. */
    enum Kind {
        PROCESS,
        CLOCK,
        NOTES,
        ACCESS
    }

    List<Entry> of(CaseView view, Actor actor, Set<Kind> shown) {
        return shown.stream()
                .flatMap(kind -> switch (kind) {
                    case PROCESS -> steps(view, actor);
                    case CLOCK -> terms(view, actor);
                    case NOTES -> notes(view, actor);
                    case ACCESS -> looks(view, actor);
                })
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    private Stream<Entry> steps(CaseView view, Actor actor) {
        var opened = entry(view.openedAt(), Kind.PROCESS, "hub.happened.OPENED", "", words.agency(view.referring()));
        var state = entry(view.stateSince(), Kind.PROCESS, "hub.happened.STATE", words.code(view.state()), "");
        return Stream.concat(
                Stream.of(opened, state),
                tasks.ofCase(view.reference()).stream()
                        .filter(item -> eyes.sees(actor, item))
                        .flatMap(item -> step(item, actor)));
    }

    private Stream<Entry> step(WorkItemView item, Actor actor) {
        var name = words.task(item.task());
        var who = words.text("hub.baton.who", eyes.agency(actor, item.agency()), words.code(item.role()));
        var asked = entry(item.createdAt(), Kind.PROCESS, "hub.happened.ASKED", name, who);
        var done = item.doneAt();
        return done == null
                ? Stream.of(asked)
                : Stream.of(asked, entry(done, Kind.PROCESS, "hub.happened." + item.status(), name, who));
    }

    private Stream<Entry> terms(CaseView view, Actor actor) {
        var full = eyes.full(actor, view.reference());
        return deadlines.find(DeadlineQuery.ofCase(view.reference())).stream()
                .filter(deadline -> full || deadline.agency().equals(actor.agency()))
                .filter(deadline -> eyes.seesDeadline(actor, view.reference(), deadline.kind()))
                .flatMap(deadline -> term(deadline, actor));
    }

    private Stream<Entry> term(DeadlineView deadline, Actor actor) {
        var name = words.text("deadline.kind." + deadline.kind());
        var who = eyes.agency(actor, deadline.agency());
        var started = entry(
                deadline.startAt(),
                Kind.CLOCK,
                "hub.happened.STARTED",
                words.text("hub.happened.term", name, words.end(deadline)),
                who);
        var ended = deadline.endedAt();
        if (ended != null) {
            return Stream.of(started, entry(ended, Kind.CLOCK, "hub.happened.ENDED_" + deadline.status(), name, who));
        }
        return deadline.overdue(words.now())
                ? Stream.of(started, entry(deadline.dueAt(), Kind.CLOCK, "hub.happened.MISSED", name, who))
                : Stream.of(started);
    }

    private Stream<Entry> notes(CaseView view, Actor actor) {
        return records.read(view.reference(), actor).stream()
                .map(kept -> entry(
                        kept.at(),
                        Kind.NOTES,
                        "hub.happened.WRITTEN",
                        words.text(
                                "hub.happened.record", recordPages.name(kept.kind()), words.code(kept.compartment())),
                        ""));
    }

    private Stream<Entry> looks(CaseView view, Actor actor) {
        if (!trail.openTo(actor, view.reference())) {
            return Stream.empty();
        }
        var now = words.now();
        return trail
                .of(view.reference(), now.minus(LOOKED_BACK), now, null, actor, PageRequest.of(0, MOST_LOOKS))
                .stream()
                .map(look -> entry(
                        look.at(),
                        Kind.ACCESS,
                        look.what().equals("Denied") ? "hub.happened.TRIED" : "hub.happened.READ",
                        look.compartments().stream()
                                .map(name -> words.code(Compartment.valueOf(name)))
                                .collect(Collectors.joining(", ")),
                        look.agency() == null ? "" : eyes.agency(actor, new AgencyId(look.agency()))));
    }

    private Entry entry(Instant at, Kind kind, String key, String what, String who) {
        return new Entry(at, words.moment(at), words.text("hub.kind." + kind), kind.name(), words.text(key), what, who);
    }

    /**
     * One thing that happened.
     *
     * @param kind what it is about, in words
     * @param mark the same as a code
     * @param what a step, deadline, record or field class; empty where the verb says it all
     * @param who  the agency; empty where there is none to name
     */
    record Entry(Instant at, String when, String kind, String mark, String verb, String what, String who) {}
}
