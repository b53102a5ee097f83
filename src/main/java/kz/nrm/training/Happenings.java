package kz.nrm.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.nrm.shared.CaseEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what happened in all cases while the training clock moved. */
@Component
@Profile("training")
public class Happenings {

    private static final int MOST = 2_000;

    private final List<Happening> heard = new ArrayList<>();
    private boolean listening;

    synchronized void listen() {
        heard.clear();
        listening = true;
    }

    synchronized List<Happening> since(Instant start, Instant end) {
        listening = false;
        return heard.stream()
                .sorted(Comparator.comparing(Happening::at))
                .limit(MOST)
                .toList();
    }

    @EventListener
    synchronized void hear(CaseEvent event) {
        if (listening && heard.size() < MOST) {
            heard.add(new Happening(event.at(), event.reference().value(), event.what()));
        }
    }

    /**
     * Something that happened in one case.
     *
     * @param what code of the event, with its details behind colons
     */
    public record Happening(Instant at, String caseReference, String what) {}
}
