package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.nrm.access.Actors;
import kz.nrm.signin.SecondFactors;
import kz.nrm.signin.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the code of the second factor; who has none yet is told the secret for their authenticator application first. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorPage {

    private final SecondFactors seconds;
    private final StepUp stepUp;
    private final Actors actors;

    SecondFactorPage(SecondFactors seconds, StepUp stepUp, Actors actors) {
        this.seconds = seconds;
        this.stepUp = stepUp;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView ask() {
        return page(false, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView show(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (stepUp.byCode(code, request, response)) {
            case ACCEPTED -> new ModelAndView("redirect:/");
            case WRONG -> page(true, HttpStatus.UNPROCESSABLE_ENTITY);
            case TOO_MANY -> page(true, HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView page(boolean wrong, HttpStatus status) {
        var page = new ModelAndView("desk/second-factor", status);
        page.addObject("wrong", wrong);
        page.addObject("waits", status == HttpStatus.TOO_MANY_REQUESTS);
        seconds.enrolment(actors.current().id()).ifPresent(enrolment -> page.addObject("enrolment", enrolment));
        return page;
    }
}
