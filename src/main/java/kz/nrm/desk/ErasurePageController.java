package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Erasures;
import kz.nrm.casefile.LegalHolds;
import kz.nrm.shared.CaseReference;
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

/** The end of what is kept of a person, and what stops it: who proposed it, and buttons for whoever decides. */
@Controller
@RequestMapping("/cases/{reference}")
class ErasurePageController {

    private final CasePages cases;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final FormSteps steps;
    private final TaskFacts users;
    private final Actors actors;
    private final Words words;

    ErasurePageController(
            CasePages cases,
            Erasures erasures,
            LegalHolds holds,
            FormSteps steps,
            TaskFacts users,
            Actors actors,
            Words words) {
        this.cases = cases;
        this.erasures = erasures;
        this.holds = holds;
        this.steps = steps;
        this.users = users;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/erasure")
    String standing(@PathVariable String reference, Model model) {
        var open = cases.visible(reference, actors.current()).reference();
        model.addAttribute("reference", open);
        model.addAttribute("proposal", erasures.of(open).map(this::said).orElse(null));
        model.addAttribute("hold", holds.of(open).map(this::said).orElse(null));
        model.addAttribute("grounds", choices(Erasures.Ground.values()));
        model.addAttribute("bases", choices(LegalHolds.Basis.values()));
        return "desk/erasure";
    }

    @PostMapping("/erasure")
    String propose(
            @PathVariable String reference,
            @RequestParam(required = false) Erasures.@Nullable Ground ground,
            RedirectAttributes redirect) {
        return press(
                reference,
                redirect,
                "hub.erasure.proposed",
                (open, actor) -> erasures.propose(open, chosen(ground, "ground"), actor));
    }

    @PostMapping("/erasure/approval")
    String approve(@PathVariable String reference, RedirectAttributes redirect) {
        return press(reference, redirect, "hub.erasure.done", erasures::approve);
    }

    @PostMapping("/erasure/rejection")
    String reject(@PathVariable String reference, RedirectAttributes redirect) {
        return press(reference, redirect, "hub.erasure.rejected", erasures::reject);
    }

    @PostMapping("/legal-hold")
    String place(
            @PathVariable String reference,
            @RequestParam(required = false) LegalHolds.@Nullable Basis basis,
            RedirectAttributes redirect) {
        return press(
                reference,
                redirect,
                "hub.hold.placed",
                (open, actor) -> holds.place(open, chosen(basis, "basis"), actor));
    }

    @PostMapping("/legal-hold/release")
    String proposeRelease(@PathVariable String reference, RedirectAttributes redirect) {
        return press(reference, redirect, "hub.hold.release.proposed", holds::proposeRelease);
    }

    @PostMapping("/legal-hold/release/approval")
    String release(@PathVariable String reference, RedirectAttributes redirect) {
        return press(reference, redirect, "hub.hold.released", holds::release);
    }

    private String press(
            String reference, RedirectAttributes redirect, String said, BiConsumer<CaseReference, Actor> step) {
        var actor = actors.current();
        var open = cases.visible(reference, actor).reference();
        return steps.press(redirect, "/cases/" + open + "/erasure", said, () -> step.accept(open, actor));
    }

    private static <E extends Enum<E>> E chosen(@Nullable E code, String field) {
        if (code == null) {
            throw Refusal.ofField(field, "CHOICE_MISSING");
        }
        return code;
    }

    private Proposal said(Erasures.Proposal proposal) {
        return new Proposal(
                words.code(proposal.ground()),
                words.text("hub.erasure.state." + proposal.state()),
                proposal.state() == Erasures.State.WAITING,
                users.name(proposal.proposedBy()),
                words.moment(proposal.proposedAt()),
                words.moment(proposal.decidedAt()));
    }

    private Hold said(LegalHolds.Hold hold) {
        return new Hold(
                words.code(hold.basis()),
                users.name(hold.placedBy()),
                words.moment(hold.placedAt()),
                hold.releaseProposed());
    }

    private List<Choice> choices(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), words.code(code)))
                .toList();
    }

    record Proposal(String ground, String state, boolean waits, String by, String at, String decided) {}

    record Hold(String basis, String by, String at, boolean releaseProposed) {}

    record Choice(String value, String name) {}
}
