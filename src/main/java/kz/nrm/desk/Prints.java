package kz.nrm.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.nrm.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the screen on paper leaves a row in the trail. */
@Service
@Transactional
class Prints {

    private final CasePages cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prints(CasePages cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever may not see the case has printed nothing of it. */
    void printed(String reference, Actor by) {
        var shown = cases.visible(reference, by).reference();
        events.publishEvent(new PagePrinted(shown, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
