package kz.nrm.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Role;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.FailedWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed technically: for national coordination with the case, for administrators without one. */
@Controller
@RequestMapping("/failures")
class FailurePageController {

    private static final int MOST = 200;
    static final Set<Role> READERS = Set.of(Role.SYS_ADMIN, Role.COORDINATOR_NATIONAL);

    private final FailedWork work;
    private final CaseAccess access;
    private final Actors actors;
    private final Words words;

    FailurePageController(FailedWork work, CaseAccess access, Actors actors, Words words) {
        this.work = work;
        this.access = access;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        var actor = reader();
        List<Row> rows = work.failures(hidden(actor), MOST).stream()
                .map(failure -> row(failure, actor))
                .toList();
        model.addAttribute("given", rows.stream().filter(Row::given).toList());
        model.addAttribute("trying", rows.stream().filter(row -> !row.given()).toList());
        return "desk/failures";
    }

    @PostMapping("/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes redirect) {
        if (!work.retry(job, hidden(reader()))) {
            throw new NotFound();
        }
        redirect.addFlashAttribute("notice", words.text("board.failures.retried"));
        return "redirect:/failures";
    }

    private Actor reader() {
        var actor = actors.current();
        if (!actor.holdsAny(READERS)) {
            throw new NotFound();
        }
        return actor;
    }

    private Collection<String> hidden(Actor actor) {
        return access.hiddenFrom(actor);
    }

    private Row row(FailedWork.Failure failure, Actor actor) {
        var activity = failure.activity();
        var process = failure.process();
        return new Row(
                failure.id(),
                activity == null
                        ? words.text("board.failures.unknown")
                        : words.find("task." + activity)
                                .or(() -> words.find("activity." + activity))
                                .orElse(activity),
                process == null ? "" : words.find("process." + process).orElse(process.value()),
                actor.national() ? failure.reference() : null,
                failure.kind(),
                words.moment(failure.at()),
                failure.given());
    }

    /** @param reference null where the reader sees no cases, or the work is of none */
    record Row(
            String id,
            String step,
            String process,
            @Nullable CaseReference reference,
            String kind,
            String when,
            boolean given) {}
}
