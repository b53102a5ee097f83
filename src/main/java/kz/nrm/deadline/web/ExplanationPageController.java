package kz.nrm.deadline.web;

import java.time.Clock;
import java.util.UUID;
import kz.nrm.deadline.Explanations;
import kz.nrm.http.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same explanation as one page to print. */
@Controller
class ExplanationPageController {

    private final Explanations explanations;
    private final ExplanationText text;
    private final DeadlineWords words;
    private final ReaderScope scope;
    private final Clock clock;

    ExplanationPageController(
            Explanations explanations, ExplanationText text, DeadlineWords words, ReaderScope scope, Clock clock) {
        this.explanations = explanations;
        this.text = text;
        this.words = words;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/deadlines/{id}/explanation")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "why", explanations.of(id, scope.current()).map(text::of).orElseThrow(NotFound::new));
        model.addAttribute("printed", words.moment(clock.instant()));
        return "deadline/explanation";
    }
}
