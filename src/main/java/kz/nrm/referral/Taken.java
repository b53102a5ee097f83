package kz.nrm.referral;

import java.util.List;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** A referral that was taken: as a case, or as a number without a reference. */
record Taken(
        @Nullable CaseReference reference,
        @Nullable AgencyId holder,
        String urgency,
        boolean enoughToLookAt,
        List<QualityHint> hints) {

    static final Taken ANONYMOUSLY = new Taken(null, null, "", false, List.of());
}
