package kz.nrm.identification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decider says of the referral to support; both empty where it stands in the case already.
 *
 * @param on day of the referral, or of the signature; local date
 */
public record SupportOffer(
        @Nullable SupportAnswer answer, @Nullable LocalDate on) {

    /** Nothing said. */
    public static final SupportOffer NONE = new SupportOffer(null, null);
}
