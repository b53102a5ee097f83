package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Recall;
import kz.nrm.casefile.Recalls;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader's agency was told to stop using, and buttons to answer what it did. */
@Controller
@RequestMapping("/recalls")
class RecallPageController {

    private static final int SIZE = 50;

    private final Recalls recalls;
    private final ConsentPages pages;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    RecallPageController(Recalls recalls, ConsentPages pages, FormSteps steps, Actors actors, Words words) {
        this.recalls = recalls;
        this.pages = pages;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var actor = actors.current();
        var found = recalls.of(actor, Pages.of(page, SIZE));
        model.addAttribute(
                "recalls", found.map(recall -> pages.told(recall, actor)).getContent());
        model.addAttribute("pages", Pages.of(found, "/recalls"));
        model.addAttribute("outcomes", outcomes());
        return "desk/recalls";
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) Recall.@Nullable Outcome outcome,
            RedirectAttributes redirect) {
        return steps.press(redirect, "/recalls", "hub.recall.answered", () -> {
            if (outcome == null) {
                throw Refusal.because("RECALL_NEEDS_OUTCOME");
            }
            if (recalls.answer(id, outcome, actors.current()).isEmpty()) {
                throw new NotFound();
            }
        });
    }

    private List<Outcome> outcomes() {
        return Arrays.stream(Recall.Outcome.values())
                .map(outcome -> new Outcome(outcome.name(), words.code(outcome)))
                .toList();
    }

    /** One answer to choose. */
    record Outcome(String value, String name) {}
}
