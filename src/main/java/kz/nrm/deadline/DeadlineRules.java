package kz.nrm.deadline;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** All deadline rules in all versions, checked. */
public final class DeadlineRules {

    private final Map<DeadlineKind, List<DeadlineRule>> versions;

    DeadlineRules(DeadlineSettings settings) {
        this.versions = settings.rules().entrySet().stream()
                .peek(entry -> DeadlineRuleCheck.check(entry.getKey(), entry.getValue()))
                .collect(toUnmodifiableMap(
                        entry -> new DeadlineKind(entry.getKey()), entry -> List.copyOf(entry.getValue())));
    }

    public Set<DeadlineKind> kinds() {
        return versions.keySet();
    }

    public boolean knows(DeadlineKind kind) {
        return versions.containsKey(kind);
    }

    /**
     * The version in force.
     *
     * @param day local day of the start in {@link Region#ZONE}
     * @throws NoDeadlineRule when there is none
     */
    public DeadlineRule inForce(DeadlineKind kind, LocalDate day, @Nullable Region region) {
        var inForce = of(kind).stream().filter(rule -> rule.holdsOn(day)).toList();
        return inForce.stream()
                .filter(rule -> region != null && rule.regions().contains(region))
                .findFirst()
                .or(() -> inForce.stream()
                        .filter(rule -> rule.regions().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new NoDeadlineRule(kind, "no version is in force on " + day));
    }

    /** A version by its name. @throws NoDeadlineRule when there is none */
    public DeadlineRule version(DeadlineKind kind, String version) {
        return of(kind).stream()
                .filter(rule -> rule.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NoDeadlineRule(kind, "version " + version + " is missing"));
    }

    /** All versions. @throws NoDeadlineRule when the kind is not known */
    public List<DeadlineRule> of(DeadlineKind kind) {
        var rules = versions.get(kind);
        if (rules == null) {
            throw new NoDeadlineRule(kind, "this kind has no rule");
        }
        return rules;
    }
}
