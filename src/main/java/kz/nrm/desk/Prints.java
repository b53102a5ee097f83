package kz.nrm.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the screen on paper leaves its rows in the trail: one for each case it names, and one for a list. */
@Service
@Transactional
class Prints {

    /** No page names more. */
    private static final int MOST = 500;

    private static final int LONGEST = 100;

    private final CasePages cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prints(CasePages cases, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes who printed which page. Whoever may not see a case has printed nothing of it; that is not told to them.
     *
     * @param page  address of the page
     * @param named references on the page, separated by blanks
     * @throws InvalidInput when more than five hundred cases are named
     */
    void printed(String page, String named, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var references = references(named);
        references.stream()
                .filter(reference -> cases.isVisible(reference, by))
                .forEach(reference -> events.publishEvent(new PagePrinted(reference, now)));
        if (references.size() != 1) {
            events.publishEvent(new ListPrinted(by.id(), references.size(), plain(page), now));
        }
    }

    private static List<CaseReference> references(String named) {
        var references = Arrays.stream(named.split(" "))
                .filter(CaseReference::isReference)
                .distinct()
                .map(CaseReference::new)
                .toList();
        if (references.size() > MOST) {
            throw new InvalidInput(List.of(Violation.of("cases", "Size", MOST, 0)));
        }
        return references;
    }

    /** The words of an address; what stands between them may be anything. */
    private static String plain(String page) {
        var plain = Arrays.stream(page.split("/"))
                .map(part -> part.matches("[a-z-]{0,30}") ? part : "*")
                .collect(Collectors.joining("/", "", page.endsWith("/") ? "/" : ""));
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
