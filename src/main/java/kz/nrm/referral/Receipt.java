package kz.nrm.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens next, without a word about the person.
 *
 * @param caseReference absent where the referral became an anonymous notification
 * @param holder        agency that has the case now
 * @param nextDeadline  what is due first
 * @param hints         what would make the referral easier to decide on
 */
public record Receipt(
        @Nullable String caseReference,
        @Nullable String holder,
        @Nullable NextDeadline nextDeadline,
        List<QualityHint> hints) {

    /** Due first in the case. @param dueAt UTC */
    public record NextDeadline(String kind, Instant dueAt) {}

    static Receipt anonymous() {
        return new Receipt(null, null, null, List.of());
    }
}
