package kz.nrm.desk;

import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Erasures;
import kz.nrm.casefile.LegalHolds;
import kz.nrm.casefile.Merges;
import kz.nrm.http.Problems;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person: one list, and a decision at each line. Who asked for it finds no button. */
@Controller
@RequestMapping("/approvals")
class ApprovalPageController {

    private final ApprovalLists lists;
    private final Merges merges;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final CasePages cases;
    private final Problems problems;
    private final Actors actors;
    private final Words words;

    ApprovalPageController(
            ApprovalLists lists,
            Merges merges,
            Erasures erasures,
            LegalHolds holds,
            CasePages cases,
            Problems problems,
            Actors actors,
            Words words) {
        this.lists = lists;
        this.merges = merges;
        this.erasures = erasures;
        this.holds = holds;
        this.cases = cases;
        this.problems = problems;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sections", lists.of(actors.current()));
        return "desk/approvals";
    }

    @PostMapping("/merges/{id}/approval")
    String approveMerge(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(redirect, "approved", () -> merges.approve(id, actors.current()));
    }

    @PostMapping("/merges/{id}/rejection")
    String rejectMerge(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(redirect, "rejected", () -> merges.reject(id, actors.current()));
    }

    @PostMapping("/erasures/{reference}/approval")
    String approveErasure(@PathVariable String reference, RedirectAttributes redirect) {
        return done(redirect, "approved", () -> erasures.approve(open(reference), actors.current()));
    }

    @PostMapping("/erasures/{reference}/rejection")
    String rejectErasure(@PathVariable String reference, RedirectAttributes redirect) {
        return done(redirect, "rejected", () -> erasures.reject(open(reference), actors.current()));
    }

    /** A hold ends when a second one agrees; until then it stands, so there is nothing to reject. */
    @PostMapping("/releases/{reference}/approval")
    String approveRelease(@PathVariable String reference, RedirectAttributes redirect) {
        return done(redirect, "approved", () -> holds.release(open(reference), actors.current()));
    }

    private CaseReference open(String reference) {
        return cases.visible(reference, actors.current()).reference();
    }

    private String done(RedirectAttributes redirect, String said, Runnable decision) {
        try {
            decision.run();
            redirect.addFlashAttribute("notice", words.text("board.approvals.said." + said));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
        }
        return "redirect:/approvals";
    }
}
