package kz.nrm.desk;

import kz.nrm.access.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Told by the page itself when it is printed. */
@RestController
class PaperTrailController {

    private final Prints prints;
    private final Actors actors;

    PaperTrailController(Prints prints, Actors actors) {
        this.prints = prints;
        this.actors = actors;
    }

    @PostMapping("/cases/{reference}/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void printed(@PathVariable String reference) {
        prints.printed(reference, actors.current());
    }
}
