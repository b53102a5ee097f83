package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.nrm.access.Actors;
import kz.nrm.http.Idempotency;
import kz.nrm.referral.NewReferral;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.Referrals;
import kz.nrm.referral.RequestFingerprints;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** Starts a referral, on one page, and shows the receipt. */
@Controller
@RequestMapping("/referrals")
class ReferralPageController {

    private final Referrals referrals;
    private final ReferralPage page;
    private final ReferralDocument document;
    private final RequestFingerprints fingerprints;
    private final Idempotency idempotency;
    private final WholeForm whole;
    private final FormPages pages;
    private final Actors actors;
    private final Words words;

    ReferralPageController(
            Referrals referrals,
            ReferralPage page,
            ReferralDocument document,
            RequestFingerprints fingerprints,
            Idempotency idempotency,
            WholeForm whole,
            FormPages pages,
            Actors actors,
            Words words) {
        this.referrals = referrals;
        this.page = page;
        this.document = document;
        this.fingerprints = fingerprints;
        this.idempotency = idempotency;
        this.whole = whole;
        this.pages = pages;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView empty() {
        var known = new LinkedMultiValueMap<String, String>();
        known.add("reporterName", actors.current().displayName());
        return page(pages.filled(page.sheet(), known, null), known, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView submit(@RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var sheet = page.sheet();
        try {
            var receipt = submitted(sheet, posted);
            redirect.addFlashAttribute("receipt", inWords(receipt));
            return new ModelAndView("redirect:/referrals/receipt");
        } catch (InvalidInput invalid) {
            var onPage = ReferralDocument.onPage(invalid);
            return page(pages.again(sheet, posted, onPage, null), posted, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refusal refusal) {
            return page(pages.again(sheet, posted, refusal, null), posted, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Shown once; afterwards the case itself says what the receipt said. */
    @GetMapping("/receipt")
    String receipt(Model model) {
        return model.getAttribute("receipt") instanceof Map<?, ?> ? "desk/receipt" : "redirect:/cases";
    }

    private Receipt submitted(FormPages.Sheet sheet, MultiValueMap<String, String> posted) {
        var actor = actors.current();
        var referral = read(document.of(sheet.fields(), posted));
        var key = Optional.ofNullable(posted.getFirst(FormPages.KEY)).orElse("");
        var asked = fingerprints.of(referral);
        return TwiceSent.answered(
                () -> idempotency.once(key, actor, asked, Receipt.class, () -> referrals.submit(referral, actor)));
    }

    /** Names what else is missing together with what is wrong, though the referral itself would look at it only afterwards. */
    private NewReferral read(ObjectNode answers) {
        try {
            return whole.read(answers, NewReferral.class);
        } catch (InvalidInput invalid) {
            var broken = new ArrayList<>(invalid.violations());
            broken.addAll(ReferralDocument.missing(answers));
            throw new InvalidInput(broken);
        }
    }

    /** Plain texts alone, because they are kept in the session until the next page; an empty reference where only a number was kept. */
    private Map<String, Object> inWords(Receipt receipt) {
        var next = receipt.nextDeadline();
        var holder = receipt.holder();
        return Map.of(
                "reference", Objects.requireNonNullElse(receipt.caseReference(), ""),
                "holder", holder == null ? "" : words.agency(new AgencyId(holder)),
                "next", next == null ? "" : words.text("deadline.kind." + next.kind()),
                "due", next == null ? "" : words.due(next.dueAt()),
                "hints", receipt.hints().stream().map(words::code).toList());
    }

    private ModelAndView page(FormPage form, MultiValueMap<String, String> posted, HttpStatus status) {
        var view = new ModelAndView("desk/referral");
        view.addObject("form", form);
        view.addObject("sections", page.sections(form));
        view.addObject("signs", page.signs(posted));
        view.setStatus(status);
        return view;
    }
}
