package kz.nrm.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short routes, page by page: whatever is posted is kept, also where it breaks a rule. */
@Controller
@RequestMapping("/referrals/drafts/{id}")
class IntakeController {

    private static final String WHAT = "do";
    private static final String CHANGED = "DRAFT_CHANGED";

    private final Drafts drafts;
    private final IntakePages intake;
    private final IntakeCheck check;
    private final SentDrafts sent;
    private final FormPages pages;
    private final Actors actors;

    IntakeController(
            Drafts drafts, IntakePages intake, IntakeCheck check, SentDrafts sent, FormPages pages, Actors actors) {
        this.drafts = drafts;
        this.intake = intake;
        this.check = check;
        this.sent = sent;
        this.pages = pages;
        this.actors = actors;
    }

    @GetMapping("/{step}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String step) {
        var actor = actors.current();
        if (sent.find(id, actor).isPresent()) {
            return new ModelAndView(SentDrafts.redirect(id));
        }
        var opened = drafts.open(id, actor);
        var at = step(opened, step);
        var answers = IntakeAnswers.of(opened.content().answers());
        var form = pages.filled(
                IntakePages.sheet(id, at),
                new LinkedMultiValueMap<>(answers.of(at)),
                opened.draft().edition());
        return intake.page(opened, at, form, answers, HttpStatus.OK);
    }

    @PostMapping("/{step}")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        var actor = actors.current();
        if (sent.find(id, actor).isPresent()) {
            return new ModelAndView(SentDrafts.redirect(id));
        }
        var opened = drafts.open(id, actor);
        var page = new Posted(opened, step(opened, step), posted);
        response.setHeader(HttpHeaders.VARY, "HX-Request");
        if (part != null && page.asks("meter")) {
            return intake.meter(page.answers());
        }
        if (page.overtaken()) {
            return again(page, opened, Refusal.because(CHANGED), HttpStatus.CONFLICT);
        }
        try {
            return save(page, actor);
        } catch (Refusal refusal) {
            var status = refusal.code().equals(CHANGED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return again(page, drafts.open(id, actor), refusal, status);
        }
    }

    private ModelAndView save(Posted page, Actor actor) {
        var id = page.opened().draft().id();
        var step = page.step();
        var answers = page.answers();
        var broken = broken(page, answers);
        var goesOn = page.asks("next") || page.asks("skip");
        if (goesOn) {
            answers.done(step, broken.isEmpty());
        }
        mark(page, answers);
        var next = goesOn ? IntakeRoute.after(page.opened(), step, answers) : IntakePages.address(id, step);
        drafts.save(
                id,
                step.address(),
                answers.with(page.opened().content().persons()),
                page.opened().draft().edition(),
                actor);
        if (broken.isEmpty()) {
            return new ModelAndView("redirect:" + next);
        }
        var now = drafts.open(id, actor);
        var form = pages.again(
                IntakePages.sheet(id, step),
                page.posted(),
                new InvalidInput(broken),
                now.draft().edition());
        return intake.page(now, step, form, answers, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private List<Violation> broken(Posted page, IntakeAnswers answers) {
        if (page.asks("skip")) {
            var why = page.why();
            if (why == null) {
                return List.of(Violation.of("skip", "NotNull"));
            }
            answers.skip(page.step(), why);
            return List.of();
        }
        var maybeNone = page.opened().draft().route() == DraftRoute.SITE && page.step() == IntakeStep.SIGNS;
        return page.asks("next") && !maybeNone ? check.broken(page.step(), answers) : List.of();
    }

    /** At any page the bed is looked for, or the danger told of, before the rest is written. */
    private static void mark(Posted page, IntakeAnswers answers) {
        switch (page.what()) {
            case "bed" -> answers.bed(true);
            case "no-bed" -> answers.bed(false);
            case "danger" -> answers.danger(true);
            case "no-danger" -> answers.danger(false);
            default -> {}
        }
    }

    private ModelAndView again(Posted page, Drafts.Opened now, Refusal refusal, HttpStatus status) {
        var sheet = IntakePages.sheet(now.draft().id(), page.step());
        var form = pages.again(sheet, page.posted(), refusal, now.draft().edition());
        var view = intake.page(now, page.step(), form, page.answers(), status);
        var kept = IntakeAnswers.of(now.content().answers()).of(page.step());
        view.addObject("elsewhere", pages.kept(sheet, new LinkedMultiValueMap<>(kept)));
        return view;
    }

    private static IntakeStep step(Drafts.Opened opened, String address) {
        return IntakeStep.at(opened.draft().route(), address).orElseThrow(NotFound::new);
    }

    /** One page as it was posted, beside the draft as it stands. */
    private record Posted(Drafts.Opened opened, IntakeStep step, MultiValueMap<String, String> posted) {

        String what() {
            var what = posted.getFirst(WHAT);
            return what == null ? "next" : what;
        }

        boolean asks(String action) {
            return what().equals(action);
        }

        IntakeStep.@Nullable Skipped why() {
            var why = posted.getFirst("skip");
            for (var known : IntakeStep.Skipped.values()) {
                if (known.name().equals(why)) {
                    return known;
                }
            }
            return null;
        }

        Map<String, List<String>> entered() {
            return IntakeAnswers.entered(step, posted);
        }

        /** The draft with what this page says. */
        IntakeAnswers answers() {
            var answers = IntakeAnswers.of(opened.content().answers());
            answers.replace(step, entered());
            return answers;
        }

        /** Whether somebody else, or another window, has written something different on this very page meanwhile. */
        boolean overtaken() {
            var kept = IntakeAnswers.of(opened.content().answers()).of(step);
            return !String.valueOf(opened.draft().edition()).equals(posted.getFirst(FormPages.VERSION))
                    && !kept.isEmpty()
                    && !kept.equals(entered());
        }
    }
}
