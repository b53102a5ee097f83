package kz.nrm.deadline;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/** Checks what the parts of a rule say about one another; single values are checked where they are bound. */
final class DeadlineRuleCheck {

    static final Set<String> CASE_AGENCIES = Set.of("REFERRING", "RECEIVING", "DOOR", "SHELTER", "OTHER_AGENCY");

    private final String key;
    private final DeadlineRule rule;

    private DeadlineRuleCheck(String key, DeadlineRule rule) {
        this.key = key;
        this.rule = rule;
    }

    static void check(String kind, List<DeadlineRule> versions) {
        var key = "nrm.deadlines.rules." + kind;
        try {
            new DeadlineKind(kind);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettings(key, "not a deadline kind: capitals, digits and underscores expected");
        }
        for (var i = 0; i < versions.size(); i++) {
            new DeadlineRuleCheck(key + "[" + i + "]", versions.get(i)).check(versions.subList(0, i));
        }
    }

    private void check(List<DeadlineRule> earlier) {
        require(
                rule.validTo() == null || !rule.validTo().isBefore(rule.validFrom()),
                "valid-to",
                "is before valid-from");
        require(
                rule.lengths().isEmpty() == (rule.by() == null),
                "by",
                "names the variable of lengths; give both or none");
        require(
                known(AgencyKind.class, rule.owner().agency())
                        || CASE_AGENCIES.contains(rule.owner().agency()),
                "owner.agency",
                "unknown kind of agency " + rule.owner().agency());
        require(
                known(Role.class, rule.owner().role()),
                "owner.role",
                "unknown role " + rule.owner().role());
        require(
                !rule.countsBack() || (rule.length().mode().countsBack() && rule.extension() == null),
                "counts-back",
                "needs CAL_DAYS or HOURS and no extension");
        rule.escalate()
                .forEach(rung -> require(
                        known(Role.class, rung.to()) || known(AgencyKind.class, rung.to()),
                        "escalate",
                        "unknown " + rung.to()));
        checkExtension(rule.extension());
        earlier.forEach(this::checkAgainst);
    }

    private void checkExtension(DeadlineRule.@Nullable Extension extension) {
        if (extension != null) {
            require(extension.by().amount() > 0, "extension.by", "must be longer than nothing");
            require(
                    extension.by().mode().exact() == rule.length().mode().exact(),
                    "extension.by",
                    "hours prolong hours, days prolong days");
        }
    }

    private void checkAgainst(DeadlineRule other) {
        require(!rule.version().equals(other.version()), "version", rule.version() + " is given twice");
        require(!overlaps(other), "valid-from", "overlaps the validity of version " + other.version());
    }

    private boolean overlaps(DeadlineRule other) {
        var sameTime = (rule.validTo() == null || !rule.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null || !other.validTo().isBefore(rule.validFrom()));
        var samePlace = rule.regions().isEmpty() && other.regions().isEmpty()
                || !Collections.disjoint(new HashSet<>(rule.regions()), other.regions());
        return sameTime && samePlace;
    }

    private void require(boolean holds, String part, String reason) {
        if (!holds) {
            throw new InvalidSettings(key + "." + part, reason);
        }
    }

    private static <E extends Enum<E>> boolean known(Class<E> type, String name) {
        return List.of(type.getEnumConstants()).stream()
                .anyMatch(constant -> constant.name().equals(name));
    }
}
