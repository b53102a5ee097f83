package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.nrm.access.Actors;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.Deadlines;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines a reader may see, the earliest end first. */
@Controller
class DeadlinePageController {

    private static final int SIZE = 50;

    private final Deadlines deadlines;
    private final ObjectProvider<DeadlineVisibility> visibility;
    private final CaseEyes eyes;
    private final Actors actors;
    private final Words words;

    DeadlinePageController(
            Deadlines deadlines,
            ObjectProvider<DeadlineVisibility> visibility,
            CaseEyes eyes,
            Actors actors,
            Words words) {
        this.deadlines = deadlines;
        this.visibility = visibility;
        this.eyes = eyes;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/deadlines")
    String list(
            @RequestParam(defaultValue = "overdue") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = filter(status);
        var wanted = Pages.of(page, SIZE);
        var found = deadlines.find(new DeadlineQuery(
                scope(), filter, null, null, null, null, wanted.getPageNumber(), wanted.getPageSize()));
        model.addAttribute("tabs", tabs(filter));
        var actor = actors.current();
        model.addAttribute(
                "rows",
                found.stream()
                        .filter(deadline -> eyes.seesDeadline(actor, deadline.reference(), deadline.kind()))
                        .map(this::row)
                        .toList());
        model.addAttribute("pages", Pages.of(found, "/deadlines?status=" + name(filter)));
        return "desk/deadlines";
    }

    private DeadlineScope scope() {
        return Optional.ofNullable(visibility.getIfAvailable())
                .map(DeadlineVisibility::scope)
                .orElse(DeadlineScope.NONE);
    }

    private Row row(DeadlineView deadline) {
        return new Row(
                words.text("deadline.kind." + deadline.kind()),
                deadline.reference(),
                words.due(deadline.dueAt()),
                deadline.endedAt() == null ? words.left(deadline.dueAt()) : words.moment(deadline.endedAt()),
                deadline.overdue(words.now()),
                eyes.agency(actors.current(), deadline.agency()),
                deadline.legalBasis(),
                deadline.verified());
    }

    private List<Tab> tabs(DeadlineFilter shown) {
        return Arrays.stream(DeadlineFilter.values())
                .map(filter -> new Tab(
                        "/deadlines?status=" + name(filter),
                        words.text("desk.deadlines." + filter.name()),
                        filter == shown))
                .toList();
    }

    private static DeadlineFilter filter(String name) {
        return Arrays.stream(DeadlineFilter.values())
                .filter(filter -> name(filter).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(DeadlineFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    record Tab(String address, String name, boolean current) {}

    record Row(
            String kind,
            CaseReference reference,
            String due,
            String left,
            boolean overdue,
            String agency,
            String legalBasis,
            boolean verified) {}
}
