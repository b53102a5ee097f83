package kz.nrm.desk;

import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.http.Problems;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of a route: look at everything, send once, and the receipt, which can be opened again. */
@Controller
@RequestMapping("/referrals/drafts/{id}")
class SubmissionController {

    private final Drafts drafts;
    private final Referrals referrals;
    private final IntakeSummary summary;
    private final IntakeCheck check;
    private final SitePersons persons;
    private final SentDrafts sent;
    private final Actors actors;
    private final Problems problems;
    private final Words words;

    SubmissionController(
            Drafts drafts,
            Referrals referrals,
            IntakeSummary summary,
            IntakeCheck check,
            SitePersons persons,
            SentDrafts sent,
            Actors actors,
            Problems problems,
            Words words) {
        this.drafts = drafts;
        this.referrals = referrals;
        this.summary = summary;
        this.check = check;
        this.persons = persons;
        this.sent = sent;
        this.actors = actors;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping("/check")
    ModelAndView look(@PathVariable UUID id) {
        var actor = actors.current();
        return sent.find(id, actor).isPresent()
                ? new ModelAndView(SentDrafts.redirect(id))
                : page(drafts.open(id, actor), List.of(), HttpStatus.OK);
    }

    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable UUID id, @RequestParam(name = FormPages.VERSION, required = false) @Nullable String seen) {
        var actor = actors.current();
        if (sent.find(id, actor).isPresent()) {
            return new ModelAndView(SentDrafts.redirect(id));
        }
        var opened = drafts.open(id, actor);
        if (!String.valueOf(opened.draft().edition()).equals(seen)) {
            var changed = problems.sentence(Refusal.because("DRAFT_CHANGED"));
            return page(opened, List.of(new IntakeSummary.Fault("", changed)), HttpStatus.CONFLICT);
        }
        var faults = faults(opened);
        if (!faults.isEmpty()) {
            return page(opened, faults, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sent.once(id, actor, () -> told(opened, actor));
        return new ModelAndView(SentDrafts.redirect(id));
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable UUID id) {
        var actor = actors.current();
        var told = sent.find(id, actor).orElseThrow(NotFound::new);
        var view = new ModelAndView("desk/receipt");
        view.addObject("rows", told.all().stream().map(one -> row(one, actor)).toList());
        view.addObject("bed", told.bed());
        view.addObject("danger", told.danger());
        return view;
    }

    private ModelAndView page(Drafts.Opened opened, List<IntakeSummary.Fault> faults, HttpStatus status) {
        var view = summary.page(opened, faults, status);
        if (isSite(opened)) {
            view.addObject("persons", persons.rows(opened));
        }
        return view;
    }

    private List<IntakeSummary.Fault> faults(Drafts.Opened opened) {
        var answers = IntakeAnswers.of(opened.content().answers());
        return isSite(opened)
                ? persons.faults(opened)
                : summary.faults(opened.draft().id(), check.broken(answers.posted()));
    }

    private SentDrafts.Told told(Drafts.Opened opened, Actor actor) {
        var answers = IntakeAnswers.of(opened.content().answers());
        var id = opened.draft().id();
        var all = isSite(opened)
                ? persons.sent(opened, drafts.send(id, persons.read(opened), actor))
                : List.of(new SentDrafts.One("", drafts.send(id, check.read(answers.posted()), actor)));
        return new SentDrafts.Told(all, answers.bed(), answers.danger());
    }

    private static boolean isSite(Drafts.Opened opened) {
        return opened.draft().route() == DraftRoute.SITE;
    }

    private Row row(SentDrafts.One one, Actor actor) {
        var receipt = one.receipt();
        var next = receipt.nextDeadline();
        var holder = receipt.holder();
        return new Row(
                one.slip(),
                receipt.caseReference() == null ? "" : receipt.caseReference(),
                holder == null ? "" : words.agency(new AgencyId(holder)),
                next == null ? "" : words.text("deadline.kind." + next.kind()),
                next == null ? "" : words.due(next.dueAt()),
                status(receipt, actor),
                receipt.hints().stream().map(words::code).toList());
    }

    private String status(Receipt receipt, Actor actor) {
        var reference = receipt.caseReference();
        return reference == null
                ? ""
                : referrals
                        .status(new CaseReference(reference), actor)
                        .map(status -> words.code(status.acceptance()))
                        .orElse("");
    }

    /**
     * One person on the receipt.
     *
     * @param reference empty where only a number was kept
     * @param status    as it is now; empty where the case is not open to the sender any more
     */
    record Row(
            String slip, String reference, String holder, String next, String due, String status, List<String> hints) {}
}
