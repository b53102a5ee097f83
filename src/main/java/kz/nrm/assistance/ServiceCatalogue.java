package kz.nrm.assistance;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What groups of services and goals are called. */
@Component
public class ServiceCatalogue {

    private static final String FALLBACK = "ru";

    private final ServiceSettings settings;

    ServiceCatalogue(ServiceSettings settings) {
        this.settings = settings;
    }

    /** @param language kk, ru or en; Russian for any other */
    public String name(ServiceKind kind, String language) {
        return named(settings.kinds().getOrDefault(kind, Map.of()), language, kind.name());
    }

    public String name(Goal goal, String language) {
        return named(names(goal).names(), language, goal.name());
    }

    /** Code of HTCDS 2.0 {@code spl_Type}. */
    public String htcdsType(Goal goal) {
        return names(goal).type();
    }

    private ServiceSettings.GoalNames names(Goal goal) {
        return Objects.requireNonNull(settings.goals().get(goal));
    }

    private static String named(Map<String, String> names, String language, String otherwise) {
        return names.getOrDefault(language, names.getOrDefault(FALLBACK, otherwise));
    }
}
