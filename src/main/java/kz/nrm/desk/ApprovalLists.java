package kz.nrm.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Accounts;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseExclusions;
import kz.nrm.access.Exclusion;
import kz.nrm.access.OfficeChangeView;
import kz.nrm.access.Offices;
import kz.nrm.access.Role;
import kz.nrm.casefile.Exclusions;
import kz.nrm.casefile.Merge;
import kz.nrm.casefile.Merges;
import kz.nrm.casefile.WaitingErasures;
import kz.nrm.deadline.CalendarEdits;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.SecondOpinions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that waits for a second person and that this user may decide on, or has asked for. */
@Component
class ApprovalLists {

    private final SecondOpinions tasks;
    private final Exclusions exclusions;
    private final Merges merges;
    private final WaitingErasures erasures;
    private final CalendarEdits calendar;
    private final Accounts accounts;
    private final Offices offices;
    private final AgencyPages agencies;
    private final CaseEyes eyes;
    private final TaskFacts facts;
    private final Words words;

    ApprovalLists(
            SecondOpinions tasks,
            Exclusions exclusions,
            Merges merges,
            WaitingErasures erasures,
            CalendarEdits calendar,
            Accounts accounts,
            Offices offices,
            AgencyPages agencies,
            CaseEyes eyes,
            TaskFacts facts,
            Words words) {
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.merges = merges;
        this.erasures = erasures;
        this.calendar = calendar;
        this.accounts = accounts;
        this.offices = offices;
        this.agencies = agencies;
        this.eyes = eyes;
        this.facts = facts;
        this.words = words;
    }

    /** Whether more than tasks, which stand in the queues too, can wait for this user. */
    static boolean concern(Actor actor) {
        return actor.coordinates() || actor.holds(Role.SYS_ADMIN) || CaseExclusions.decides(actor);
    }

    /** Those with something in them. */
    List<Section> of(Actor actor) {
        return Stream.of(
                        section(
                                "tasks",
                                tasks.of(actor).stream()
                                        .filter(waiting -> eyes.sees(actor, waiting.item()))
                                        .map(this::task)),
                        section(
                                "exclusions",
                                CaseExclusions.decides(actor)
                                        ? exclusions.waiting(actor).stream().map(matter -> exclusion(matter, actor))
                                        : Stream.of()),
                        section(
                                "merges",
                                Merges.decides(actor)
                                        ? merges.waiting(actor).stream().map(merge -> merge(merge, actor))
                                        : Stream.of()),
                        section("erasures", erasures.erasures(actor).stream().map(erasure -> erasure(erasure, actor))),
                        section("releases", erasures.releases(actor).stream().map(release -> release(release, actor))),
                        section(
                                "calendar",
                                calendar.waiting(actor).stream()
                                        .map(change -> item(
                                                        words.text(
                                                                "board.calendar.change",
                                                                String.valueOf(change.proposal()
                                                                        .year()),
                                                                change.proposal()
                                                                        .act()),
                                                        change.proposedBy(),
                                                        change.proposedAt(),
                                                        actor)
                                                .opened("/calendar/changes/" + change.id()))),
                        section(
                                "accounts",
                                actor.holds(Role.SYS_ADMIN)
                                        ? accounts.waiting(actor).stream()
                                                .map(change -> item(
                                                                words.text(
                                                                        "desk.users.kind." + change.kind(),
                                                                        change.user()),
                                                                change.proposedBy(),
                                                                change.proposedAt(),
                                                                actor)
                                                        .opened("/users"))
                                        : Stream.of()),
                        section(
                                "agencies",
                                actor.holds(Role.SYS_ADMIN)
                                        ? offices.waiting(actor).stream().map(change -> office(change, actor))
                                        : Stream.of()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private Item office(OfficeChangeView change, Actor actor) {
        return item(agencies.what(change), change.proposedBy(), change.proposedAt(), actor)
                .opened("/agencies");
    }

    private Section section(String name, Stream<Item> items) {
        return new Section(
                name,
                words.text("board.approvals." + name),
                words.text("board.approvals." + name + ".what"),
                items.toList());
    }

    private Item task(SecondOpinions.Waiting waiting) {
        var item = waiting.item();
        return new Item(
                words.task(item.task()),
                item.reference(),
                "",
                words.due(item.dueAt()),
                waiting.mayDecide() ? "/tasks/" + item.id() : "",
                "",
                !waiting.mayDecide());
    }

    private Item exclusion(Exclusions.Matter matter, Actor actor) {
        var exclusion = matter.exclusion();
        var item = item(
                words.text("board.approvals.exclusion." + exclusion.state(), whom(exclusion.subject())),
                exclusion.askedBy(),
                exclusion.askedAt(),
                actor);
        return item.of(matter.reference().orElse(null)).opened("/exclusions/" + exclusion.id());
    }

    /** Who is shut out, in words. */
    String whom(Exclusion.Subject subject) {
        var agency = subject.agency();
        var body = subject.body();
        var user = subject.user();
        return agency != null
                ? words.agency(agency)
                : body != null ? words.code(body) : user == null ? "" : facts.name(user);
    }

    private Item merge(Merge merge, Actor actor) {
        return item(
                        words.text("board.approvals.merge." + merge.state(), merge.older()),
                        merge.askedBy(),
                        merge.askedAt(),
                        actor)
                .of(merge.newer())
                .opened("/cases/" + merge.newer() + "/comparison?with=" + merge.older())
                .decided("/approvals/merges/" + merge.id());
    }

    private Item erasure(WaitingErasures.Erasure erasure, Actor actor) {
        return item(
                        words.text("board.approvals.erasure." + erasure.ground()),
                        erasure.askedBy(),
                        erasure.askedAt(),
                        actor)
                .of(erasure.reference())
                .decided("/approvals/erasures/" + erasure.reference());
    }

    private Item release(WaitingErasures.Release release, Actor actor) {
        return item(words.text("board.approvals.release." + release.basis()), release.askedBy(), null, actor)
                .of(release.reference())
                .decided("/approvals/releases/" + release.reference());
    }

    private Item item(String what, UserId askedBy, @Nullable Instant askedAt, Actor actor) {
        return new Item(what, null, facts.name(askedBy), words.moment(askedAt), "", "", askedBy.equals(actor.id()));
    }

    /** @param what approving does, in a sentence */
    record Section(String name, String title, String what, List<Item> items) {}

    /**
     * @param when   it was asked for; for a task, when it is due
     * @param open   page that shows what it does; empty where there is none
     * @param decide address to decide at; empty where that page has the buttons
     * @param own    asked for by the reader: shown without buttons
     */
    record Item(
            String what,
            @Nullable CaseReference reference,
            String by,
            String when,
            String open,
            String decide,
            boolean own) {

        Item of(@Nullable CaseReference about) {
            return new Item(what, about, by, when, open, decide, own);
        }

        Item opened(String address) {
            return new Item(what, reference, by, when, address, decide, own);
        }

        Item decided(String address) {
            return new Item(what, reference, by, when, open, address, own);
        }
    }
}
