package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.nrm.access.Actors;
import kz.nrm.signin.Passkeys;
import kz.nrm.signin.SecondFactors;
import kz.nrm.signin.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for the second factor, a code or a passkey; who has none yet is told the secret for their authenticator application first, or makes a
 * passkey.
 */
@Controller
@RequestMapping("/second-factor")
class SecondFactorPage {

    private final SecondFactors seconds;
    private final Passkeys passkeys;
    private final StepUp stepUp;
    private final Actors actors;

    SecondFactorPage(SecondFactors seconds, Passkeys passkeys, StepUp stepUp, Actors actors) {
        this.seconds = seconds;
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView ask() {
        return page(null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView show(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return answer(stepUp.byCode(code, request, response), "desk.factor.wrong");
    }

    @PostMapping("/passkey")
    ModelAndView showPasskey(
            @RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
        return answer(stepUp.byPasskey(credential, request, response), "desk.passkey.wrong");
    }

    /** The first factor of somebody who has none. */
    @PostMapping("/new-passkey")
    ModelAndView makePasskey(
            @RequestParam String label,
            @RequestParam String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(stepUp.byNewPasskey(label, credential, request, response), "desk.passkey.wrong");
    }

    private ModelAndView answer(StepUp.Outcome outcome, String wrong) {
        return switch (outcome) {
            case ACCEPTED -> new ModelAndView("redirect:/");
            case WRONG -> page(wrong, HttpStatus.UNPROCESSABLE_ENTITY);
            case TOO_MANY -> page("desk.factor.waits", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView page(@Nullable String wrong, HttpStatus status) {
        var page = new ModelAndView("desk/second-factor", status);
        page.addObject("wrong", wrong);
        var user = actors.current().id();
        seconds.enrolment(user).ifPresent(enrolment -> page.addObject("enrolment", enrolment));
        passkeys.secondFactor(user).ifPresent(options -> page.addObject("passkey", options));
        passkeys.first(user).ifPresent(options -> page.addObject("creation", options));
        return page;
    }
}
