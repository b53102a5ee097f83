package kz.nrm.agency;

import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;

/**
 * One agency or office.
 *
 * @param region empty for a national body
 * @param names  by language code: kk, ru, en
 */
public record Agency(AgencyId id, AgencyKind kind, Optional<Region> region, Map<String, String> names) {

    /** The name in this language, in Russian where that language has none. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("ru", id.value()));
    }
}
