package kz.nrm.casefile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.stereotype.Component;

/** Refuses to run with an outside system of which {@code config/consent.yml} does not say why something may go there, and the other way round. */
@Component
class OutsideSystemsCheck {

    /** @throws IllegalStateException naming the systems */
    OutsideSystemsCheck(ConsentSettings settings, List<OutsideSystem> systems) {
        var there = systems.stream().map(OutsideSystem::id).collect(Collectors.toUnmodifiableSet());
        var named = settings.outside().stream()
                .map(ConsentSettings.Outside::system)
                .collect(Collectors.toUnmodifiableSet());
        refuse("nrm.consent.outside has no row for these outside systems: ", there, named);
        refuse("nrm.consent.outside names outside systems that are not there: ", named, there);
    }

    private static void refuse(String why, Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        if (!left.isEmpty()) {
            throw new IllegalStateException(why + String.join(", ", left));
        }
    }
}
