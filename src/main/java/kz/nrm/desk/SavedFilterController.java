package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a list of tasks under a name, and forgets it. */
@Controller
@RequestMapping("/saved-filters")
class SavedFilterController {

    private final SavedFilters saved;
    private final Problems problems;
    private final Actors actors;
    private final Words words;

    SavedFilterController(SavedFilters saved, Problems problems, Actors actors, Words words) {
        this.saved = saved;
        this.problems = problems;
        this.actors = actors;
        this.words = words;
    }

    @PostMapping
    String save(@RequestParam String name, @RequestParam(QueueFilter.CARRIED) String list, RedirectAttributes page) {
        var filter = QueueFilter.carried(list);
        try {
            saved.save(actors.current(), name, filter);
            page.addFlashAttribute("notice", words.text("desk.filter.saved", name.strip()));
        } catch (Refusal refusal) {
            page.addFlashAttribute("refused", problems.sentence(refusal));
            page.addFlashAttribute("name", name);
        }
        return "redirect:" + filter.address();
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, @RequestParam(QueueFilter.CARRIED) String list) {
        saved.remove(actors.current(), id);
        return "redirect:" + QueueFilter.carried(list).address();
    }
}
