package kz.nrm.referral;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kz.nrm.casefile.CaseLinks;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral came from: by itself, with others of a site, or out of a file.
 *
 * @param family those of a site who share it are one family
 */
record Origin(
        @Nullable UUID siteId,
        @Nullable SiteFacts site,
        @Nullable String family,
        Map<String, String> source) {

    static final Origin SINGLE = new Origin(null, null, null, Map.of());

    static Origin ofSite(UUID id, SiteFacts site, @Nullable String family, @Nullable String narrative) {
        return new Origin(id, site, family, narrative == null ? Map.of() : Map.of("siteNarrative", narrative));
    }

    static Origin ofFile(Map<String, String> source) {
        return new Origin(null, null, null, source);
    }

    /** The groups of cases that the person belongs to from the start, by opaque keys. */
    Map<CaseLinks.Kind, String> groups() {
        var groups = new EnumMap<CaseLinks.Kind, String>(CaseLinks.Kind.class);
        if (siteId != null) {
            groups.put(CaseLinks.Kind.SAME_SITE, siteId.toString());
        }
        if (family != null && !family.isBlank()) {
            var key = (siteId + " " + family.strip()).getBytes(StandardCharsets.UTF_8);
            groups.put(CaseLinks.Kind.FAMILY, UUID.nameUUIDFromBytes(key).toString());
        }
        return groups;
    }
}
