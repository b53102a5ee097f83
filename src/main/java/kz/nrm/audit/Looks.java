package kz.nrm.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** What one request was shown, was denied and has changed so far. */
final class Looks {

    private static final String LOOKS = Looks.class.getName();
    private static final Comparator<CaseReference> ORDER = Comparator.comparing(CaseReference::value);

    private final Map<CaseReference, Set<Compartment>> cases = new TreeMap<>(ORDER);
    private final Map<CaseReference, Set<Compartment>> listed = new TreeMap<>(ORDER);
    private final Set<Exception> denials = new LinkedHashSet<>();
    private final Map<CaseReference, Set<UUID>> glasses = new HashMap<>();
    private final Set<CaseReference> refused = new HashSet<>();
    private @Nullable Actor reader;
    private @Nullable Integer lines;
    private boolean changed;

    /** The looks of a request that begins. */
    static Looks begin(HttpServletRequest request) {
        var looks = new Looks();
        request.setAttribute(LOOKS, looks);
        return looks;
    }

    static void end(HttpServletRequest request) {
        request.removeAttribute(LOOKS);
    }

    /** Those of the request that runs, as long as its handler does. */
    static Optional<Looks> ofRequest() {
        return Origins.request().map(request -> request.getAttribute(LOOKS)).map(Looks.class::cast);
    }

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
            (looked.lines() == 0 ? cases : listed)
                    .computeIfAbsent(looked.reference(), any -> EnumSet.noneOf(Compartment.class))
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

    /** The lines of a list that are kept with their cases. */
    Set<CaseReference> listed() {
        return listed.keySet();
    }

    /** Those of them that told more than how the case stands. */
    Set<CaseReference> unsealed() {
        return listed.entrySet().stream()
                .filter(line -> !line.getValue().equals(Set.of(Compartment.STATUS)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Adds what somebody is told that they may not; the same once, however often it is told. */
    void deny(Exception refused) {
        denials.add(refused);
    }

    boolean isDenied() {
        return !denials.isEmpty();
    }

    /** What was denied and has no row yet, in its order. */
    List<Exception> takeDenials() {
        var taken = List.copyOf(denials);
        denials.clear();
        return taken;
    }

    /** Something was done for this request and has its row. */
    void changed() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** What was asked for and does not exist for whoever asked. */
    Set<CaseReference> refused() {
        return refused;
    }

    /** The compartments of a case that were opened, in their order, separated by blanks. */
    String compartments(CaseReference reference) {
        return Stream.of(cases, listed)
                .flatMap(known -> known.getOrDefault(reference, Set.of()).stream())
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
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
