package kz.nrm.referral;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a referral came from: by itself, with others of a site, or out of a file. */
record Origin(@Nullable UUID siteId, @Nullable SiteFacts site, Map<String, String> source) {

    static final Origin SINGLE = new Origin(null, null, Map.of());

    static Origin ofSite(UUID id, SiteFacts site, @Nullable String narrative) {
        return new Origin(id, site, narrative == null ? Map.of() : Map.of("siteNarrative", narrative));
    }

    static Origin ofFile(Map<String, String> source) {
        return new Origin(null, null, source);
    }
}
