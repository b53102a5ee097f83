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
 * @param open   whether anything new may be given to it; a closed one is only named where it had a part
 */
public record Agency(AgencyId id, AgencyKind kind, Optional<Region> region, Map<String, String> names, boolean open) {

    /** An open one. */
    public Agency(AgencyId id, AgencyKind kind, Optional<Region> region, Map<String, String> names) {
        this(id, kind, region, names, true);
    }

    /** The same under these names. */
    public Agency named(Map<String, String> real) {
        return new Agency(id, kind, region, Map.copyOf(real), open);
    }

    /** The same, closed. */
    public Agency closed() {
        return new Agency(id, kind, region, names, false);
    }

    /** The same, open again. */
    public Agency reopened() {
        return new Agency(id, kind, region, names, true);
    }

    /** The name in this language, in Russian where that language has none. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("ru", id.value()));
    }
}
