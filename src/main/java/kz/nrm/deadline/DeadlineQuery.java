package kz.nrm.deadline;

import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * One page of deadlines, earliest end first. What is null does not narrow.
 *
 * @param role  of the agency that is waited on
 * @param kinds any of them; all where none is given
 * @param page from 0
 * @param size 1 to 200
 */
public record DeadlineQuery(
        DeadlineScope scope,
        @Nullable DeadlineFilter status,
        @Nullable AgencyId agency,
        @Nullable String role,
        @Nullable Region region,
        Set<DeadlineKind> kinds,
        @Nullable CaseReference reference,
        int page,
        int size) {

    private static final int MOST = 200;

    /** Of one kind, or of any where none is given. */
    public DeadlineQuery(
            DeadlineScope scope,
            @Nullable DeadlineFilter status,
            @Nullable AgencyId agency,
            @Nullable Region region,
            @Nullable DeadlineKind kind,
            @Nullable CaseReference reference,
            int page,
            int size) {
        this(scope, status, agency, null, region, kind == null ? Set.of() : Set.of(kind), reference, page, size);
    }

    public DeadlineQuery {
        page = Math.max(0, page);
        size = Math.min(Math.max(1, size), MOST);
    }

    /** All deadlines of one case, for a reader who may see the case. */
    public static DeadlineQuery ofCase(CaseReference reference) {
        return new DeadlineQuery(DeadlineScope.ALL, null, null, null, null, reference, 0, MOST);
    }
}
