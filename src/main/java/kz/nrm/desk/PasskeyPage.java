package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.nrm.access.Actors;
import kz.nrm.http.Problems;
import kz.nrm.shared.Refusal;
import kz.nrm.signin.AuthenticatorApplications;
import kz.nrm.signin.Passkeys;
import kz.nrm.signin.SecondFactors;
import kz.nrm.signin.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The passkeys of whoever is signed in: which there are, one more, one less, and a code for one that is shown at this moment; and the
 * authenticator application of who has none yet.
 */
@Controller
@RequestMapping("/passkeys")
class PasskeyPage {

    private final Passkeys passkeys;
    private final AuthenticatorApplications applications;
    private final SecondFactors seconds;
    private final StepUp stepUp;
    private final Actors actors;
    private final Problems problems;
    private final Words words;

    PasskeyPage(
            Passkeys passkeys,
            AuthenticatorApplications applications,
            SecondFactors seconds,
            StepUp stepUp,
            Actors actors,
            Problems problems,
            Words words) {
        this.passkeys = passkeys;
        this.applications = applications;
        this.seconds = seconds;
        this.stepUp = stepUp;
        this.actors = actors;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    ModelAndView all() {
        var user = actors.current().id();
        var page = new ModelAndView("desk/passkeys");
        page.addObject("on", passkeys.on());
        page.addObject("codeWanted", seconds.enrolled(user));
        page.addObject("hasApplication", seconds.hasApplication(user));
        page.addObject(
                "passkeys",
                passkeys.of(user).stream()
                        .map(one -> new Row(
                                one.id(), one.label(), words.moment(one.createdAt()), words.moment(one.usedAt())))
                        .toList());
        return page;
    }

    /** With a code of a factor: the browser is asked to make one more passkey. */
    @PostMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String code) {
        try {
            var options = passkeys.another(actors.current(), code);
            return all().addObject("creation", options);
        } catch (Refusal refusal) {
            return refused(problems.sentence(refusal));
        }
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String label,
            @RequestParam String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (stepUp.byNewPasskey(label, credential, request, response)) {
            case ACCEPTED -> done(redirect, "desk.passkey.added");
            case WRONG, TOO_MANY -> refused(words.text("desk.passkey.wrong"));
        };
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @RequestParam String id, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        try {
            passkeys.remove(actors.current(), id, code);
            return done(redirect, "desk.passkey.removed");
        } catch (Refusal refusal) {
            return refused(problems.sentence(refusal));
        }
    }

    /** With a code of a factor: the secret for an authenticator application. */
    @PostMapping("/application/new")
    ModelAndView beginApplication(@RequestParam(defaultValue = "") String code) {
        try {
            var offer = applications.begin(actors.current(), code);
            return all().addObject("offer", offer);
        } catch (Refusal refusal) {
            return refused(problems.sentence(refusal));
        }
    }

    @PostMapping("/application")
    ModelAndView addApplication(
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (stepUp.byNewApplication(sealed, code, request, response)) {
            case ACCEPTED -> done(redirect, "desk.application.added");
            case WRONG, TOO_MANY ->
                applications
                        .again(actors.current(), sealed)
                        .map(offer -> refused(words.text("desk.factor.wrong")).addObject("offer", offer))
                        .orElseGet(() -> refused(words.text("desk.application.late")));
        };
    }

    @GetMapping("/code")
    ModelAndView ask() {
        return code(null, HttpStatus.OK);
    }

    @PostMapping("/code")
    ModelAndView show(@RequestParam String credential) {
        try {
            return code(passkeys.code(actors.current(), credential), HttpStatus.OK);
        } catch (BadCredentialsException wrong) {
            problems.told(Refusal.because("CODE_WRONG"));
            return code(null, HttpStatus.UNPROCESSABLE_ENTITY).addObject("refused", words.text("desk.passkey.wrong"));
        }
    }

    private ModelAndView code(@Nullable String code, HttpStatus status) {
        var page = new ModelAndView("desk/passkey-code", status);
        page.addObject("code", code);
        passkeys.fresh(actors.current().id()).ifPresent(options -> page.addObject("passkey", options));
        return page;
    }

    private ModelAndView refused(String why) {
        var page = all().addObject("refused", why);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView done(RedirectAttributes redirect, String said) {
        redirect.addFlashAttribute("notice", words.text(said));
        return new ModelAndView("redirect:/passkeys");
    }

    /** One passkey in words. */
    record Row(String id, String label, String made, String used) {}
}
