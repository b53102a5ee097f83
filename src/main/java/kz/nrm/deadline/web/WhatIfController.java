package kz.nrm.deadline.web;

import jakarta.validation.Valid;
import java.time.Clock;
import kz.nrm.access.Actors;
import kz.nrm.deadline.WhatIf;
import kz.nrm.deadline.WhatIfQuestion;
import kz.nrm.shared.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would happen to the deadlines; nothing is saved. */
@RestController
class WhatIfController {

    private final WhatIf whatIf;
    private final ReaderScope readers;
    private final Actors actors;
    private final Clock clock;

    WhatIfController(WhatIf whatIf, ReaderScope readers, Actors actors, Clock clock) {
        this.whatIf = whatIf;
        this.readers = readers;
        this.actors = actors;
        this.clock = clock;
    }

    /** For coordinators: suspend, move holidays, change a rule, put an agency out of office. */
    @PostMapping("/api/deadlines/what-if")
    WhatIfResponse ask(
            @RequestBody @Valid WhatIfQuestion question,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var actor = actors.current();
        if (!actor.coordinates()) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        return WhatIfResponse.of(whatIf.ask(question, readers.current(), page, size), clock.instant());
    }
}
