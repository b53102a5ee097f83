package kz.nrm.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.person.Trait;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * Two cases side by side.
 *
 * @param same in which traits both persons agree; empty where the identity of one of them is closed to the reader
 */
public record Comparison(List<Side> sides, Set<Trait> same) {

    /**
     * One of the two.
     *
     * @param familyName its first letter; null where it is not known or the identity of one of the two is closed to the reader
     * @param givenName  as the family name
     */
    public record Side(
            CaseReference reference,
            CaseState state,
            Instant openedAt,
            Region region,
            ChildStatus childStatus,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            Set<String> citizenships) {

        @Override
        public String toString() {
            return reference + "[***]";
        }
    }
}
