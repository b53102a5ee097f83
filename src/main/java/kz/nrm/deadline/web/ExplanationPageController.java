package kz.nrm.deadline.web;

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
    private final ReaderScope scope;

    ExplanationPageController(Explanations explanations, ExplanationText text, ReaderScope scope) {
        this.explanations = explanations;
        this.text = text;
        this.scope = scope;
    }

    @GetMapping("/deadlines/{id}/explanation")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "why", explanations.of(id, scope.current()).map(text::of).orElseThrow(NotFound::new));
        return "deadline/explanation";
    }
}
