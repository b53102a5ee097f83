package kz.nrm.assistance;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Reference data {@code config/services.yml}: what the groups of services and the goals of a plan are called.
 *
 * @param kinds names by language (kk, ru, en) of every group
 * @param goals HTCDS code and names of every goal
 */
@Validated
@ConfigurationProperties("nrm.services")
record ServiceSettings(
        @NotEmpty Map<ServiceKind, Map<String, String>> kinds,
        @NotEmpty Map<Goal, GoalNames> goals) {

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

    /** @throws IllegalArgumentException naming the group or goal that has no name in one of the three languages */
    ServiceSettings {
        for (var kind : ServiceKind.values()) {
            if (!kinds.getOrDefault(kind, Map.of()).keySet().containsAll(LANGUAGES)) {
                throw new IllegalArgumentException("nrm.services.kinds." + kind + " needs names in kk, ru and en");
            }
        }
        for (var goal : Goal.values()) {
            var names = goals.get(goal);
            if (names == null || !names.names().keySet().containsAll(LANGUAGES)) {
                throw new IllegalArgumentException("nrm.services.goals." + goal + " needs names in kk, ru and en");
            }
        }
    }

    /** @param type code of HTCDS 2.0 {@code spl_Type} */
    record GoalNames(String type, Map<String, String> names) {}
}
