package kz.nrm.desk;

import kz.nrm.access.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Told by the page itself before it is printed; without this answer nothing of it appears on paper. */
@RestController
class PaperTrailController {

    private final Prints prints;
    private final Actors actors;

    PaperTrailController(Prints prints, Actors actors) {
        this.prints = prints;
        this.actors = actors;
    }

    /**
     * @param page  its address
     * @param cases references of the cases it names, separated by blanks
     */
    @PostMapping("/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void printed(@RequestParam String page, @RequestParam(defaultValue = "") String cases) {
        prints.printed(page, cases, actors.current());
    }
}
