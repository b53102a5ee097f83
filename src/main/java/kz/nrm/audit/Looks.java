package kz.nrm.audit;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** What one request was shown so far. */
final class Looks {

    private final Map<CaseReference, Set<Compartment>> cases =
            new TreeMap<>(Comparator.comparing(CaseReference::value));
    private final Map<CaseReference, Set<UUID>> glasses = new HashMap<>();
    private final Set<CaseReference> refused = new HashSet<>();
    private @Nullable Actor reader;
    private @Nullable Integer lines;

    /** Adds a look, unless it answers whether somebody else may look. */
    void add(Looked looked, @Nullable Actor signedIn) {
        var who = looked.reader();
        if (who != null && signedIn != null && !who.id().equals(signedIn.id())) {
            return;
        }
        reader = signedIn == null ? who : signedIn;
        if (looked.reference() == null) {
            lines = Math.max(looked.lines(), lines == null ? 0 : lines);
        } else if (looked.compartment() == null) {
            refused.add(looked.reference());
        } else {
            cases.computeIfAbsent(looked.reference(), any -> EnumSet.noneOf(Compartment.class))
                    .add(looked.compartment());
            if (looked.glass() != null) {
                glasses.computeIfAbsent(looked.reference(), any -> new TreeSet<>())
                        .add(looked.glass());
            }
        }
    }

    Set<CaseReference> cases() {
        return cases.keySet();
    }

    /** What was asked for and does not exist for whoever asked. */
    Set<CaseReference> refused() {
        return refused;
    }

    /** The compartments of a case that were opened, in their order, separated by blanks. */
    String compartments(CaseReference reference) {
        return cases.getOrDefault(reference, Set.of()).stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Which emergencies opened some of it, separated by blanks; empty where all was open by role. */
    Optional<String> glasses(CaseReference reference) {
        return Optional.ofNullable(glasses.get(reference))
                .map(ids -> ids.stream().map(UUID::toString).collect(Collectors.joining(" ", "break-glass ", "")));
    }

    /** Who looks without being signed in. */
    @Nullable
    Actor reader() {
        return reader;
    }

    /** Lines of the longest list; null without one. */
    @Nullable
    Integer lines() {
        return lines;
    }
}
