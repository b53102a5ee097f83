package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.referral.DraftContent;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.DraftView;
import kz.nrm.referral.Drafts;
import kz.nrm.referral.Referrals;
import kz.nrm.referral.Sent;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a referral begins: the routes, the drafts of whoever is signed in, and what became of what they sent. */
@Controller
@RequestMapping("/referrals")
class DraftController {

    private static final String HOME = "redirect:/referrals";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Drafts drafts;
    private final Referrals referrals;
    private final SentDrafts sent;
    private final WholeForm whole;
    private final FormPages pages;
    private final Actors actors;
    private final Words words;

    DraftController(
            Drafts drafts,
            Referrals referrals,
            SentDrafts sent,
            WholeForm whole,
            FormPages pages,
            Actors actors,
            Words words) {
        this.drafts = drafts;
        this.referrals = referrals;
        this.sent = sent;
        this.whole = whole;
        this.pages = pages;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView home() {
        var actor = actors.current();
        var view = new ModelAndView("desk/referrals");
        view.addObject(
                "routes",
                Referrals.refers(actor)
                        ? Arrays.stream(DraftRoute.values()).map(this::way).toList()
                        : List.of());
        view.addObject("searches", PersonSearch.openTo(actor));
        view.addObject("drafts", drafts.of(actor).stream().map(this::row).toList());
        view.addObject("colleagues", !drafts.colleagues(actor).isEmpty());
        view.addObject("sent", referrals.sentBy(actor).stream().map(this::row).toList());
        return view;
    }

    @PostMapping("/drafts")
    String begin(@RequestParam DraftRoute route) {
        var actor = actors.current();
        var first = IntakeStep.first(route).get(0);
        var id = drafts.begin(route, first.address(), known(route, actor), actor);
        return "redirect:" + IntakePages.address(id, first);
    }

    /** What needs no asking: who asks, where and when; at work, what it most probably is. All of it can be changed. */
    private DraftContent known(DraftRoute route, Actor actor) {
        var known = new LinkedHashMap<String, List<String>>();
        known.put("reporterName", List.of(actor.displayName()));
        actor.region().ifPresent(region -> known.put("encounterRegion", List.of(region.name())));
        var now = LocalDateTime.ofInstant(words.now(), Region.ZONE);
        known.put("encounterAt", List.of(LOCAL.format(now)));
        if (route != DraftRoute.POLICE) {
            known.put("mainForm", List.of("FORCED_LABOUR"));
        }
        return new DraftContent(known, List.of());
    }

    /** Goes on where the holder was last. */
    @GetMapping("/drafts/{id}")
    String goOn(@PathVariable UUID id) {
        var actor = actors.current();
        return sent.find(id, actor).isPresent()
                ? SentDrafts.redirect(id)
                : "redirect:" + IntakePages.HOME + id + "/"
                        + drafts.open(id, actor).draft().page();
    }

    @GetMapping("/drafts/{id}/handover")
    ModelAndView askToWhom(@PathVariable UUID id) {
        return handOverPage(id, pages.empty(sheet(id), null), HttpStatus.OK);
    }

    @PostMapping("/drafts/{id}/handover")
    ModelAndView handOver(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var sheet = sheet(id);
        try {
            var to = whole.read(Answers.document(sheet.fields(), posted), HandOver.class);
            drafts.handOver(id, new UserId(to.colleague()), actors.current());
            return done(redirect, "desk.drafts.handed");
        } catch (InvalidInput invalid) {
            return handOverPage(id, pages.again(sheet, posted, invalid, null), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return handOverPage(id, pages.again(sheet, posted, refusal, null), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/drafts/{id}/deletion")
    ModelAndView askToDelete(@PathVariable UUID id) {
        var view = new ModelAndView("desk/draft-deletion");
        view.addObject("draft", row(drafts.open(id, actors.current()).draft()));
        return view;
    }

    @PostMapping("/drafts/{id}/deletion")
    ModelAndView delete(@PathVariable UUID id, RedirectAttributes redirect) {
        drafts.delete(id, actors.current());
        return done(redirect, "desk.drafts.deleted");
    }

    @PostMapping("/drafts/{id}/extension")
    ModelAndView keepOn(@PathVariable UUID id, RedirectAttributes redirect) {
        drafts.keepOn(id, actors.current());
        return done(redirect, "desk.drafts.kept");
    }

    private ModelAndView done(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", words.text(notice));
        return new ModelAndView(HOME);
    }

    private ModelAndView handOverPage(UUID id, FormPage form, HttpStatus status) {
        var view = new ModelAndView("desk/draft-handover", status);
        view.addObject("draft", row(drafts.open(id, actors.current()).draft()));
        view.addObject("form", form);
        return view;
    }

    private FormPages.Sheet sheet(UUID id) {
        var colleagues = drafts.colleagues(actors.current()).stream()
                .map(colleague -> new TaskForm.Choice(colleague.id().value(), colleague.displayName()))
                .toList();
        return new FormPages.Sheet(
                IntakePages.HOME + id + "/handover", FormField.of(HandOver.class), Map.of("colleague", colleagues));
    }

    private Way way(DraftRoute route) {
        return new Way(route.name(), words.code(route), words.text("desk.drafts.route." + route));
    }

    private DraftRow row(DraftView draft) {
        var step = IntakeStep.at(draft.route(), draft.page())
                .map(at -> words.text("desk.intake.question." + at))
                .orElse("");
        return new DraftRow(
                IntakePages.HOME + draft.id(),
                words.code(draft.route()),
                words.moment(draft.begun()),
                words.moment(draft.saved()),
                step,
                words.left(draft.until()),
                draft.warning());
    }

    private SentRow row(Sent sent) {
        var status = sent.status();
        var next = status.nextDeadline();
        var because = sent.rejectedBecause();
        return new SentRow(
                status.reference().value(),
                words.moment(sent.at()),
                words.code(status.acceptance()),
                words.agency(status.holder()),
                next == null ? "" : words.text("deadline.kind." + next.kind()),
                next == null ? "" : words.due(next.dueAt()),
                because == null ? "" : words.code(because),
                words.moment(sent.rejectedAt()));
    }

    /** Who takes the draft over. */
    record HandOver(@NotBlank @Size(max = 60) String colleague) {}

    /** One way to begin. */
    record Way(String code, String name, String help) {}

    /** @param left until somebody has to decide what becomes of it */
    record DraftRow(
            String address, String route, String begun, String saved, String step, String left, boolean warning) {}

    /** @param because why an agency could not take it; empty where none has said so */
    record SentRow(
            String reference,
            String sent,
            String status,
            String holder,
            String next,
            String due,
            String because,
            String rejected) {}
}
