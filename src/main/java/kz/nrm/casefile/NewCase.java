package kz.nrm.casefile;

import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;

/**
 * A case about to be opened.
 *
 * @param telling the referral as it was told; personal data, kept under seal in the testimony compartment
 */
public record NewCase(
        PersonDetails person,
        ChildStatus childStatus,
        Region region,
        AgencyId referring,
        AgencyId receiving,
        Set<CaseFlag> flags,
        Record telling,
        UserId by) {

    @Override
    public String toString() {
        return "NewCase[***]";
    }
}
