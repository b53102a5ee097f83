package kz.nrm.deadline;

import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the agency a rule means; the coordination where it means one of the case and the case did not say which. */
@Component
class DeadlineOwners {

    private final Agencies agencies;

    DeadlineOwners(Agencies agencies) {
        this.agencies = agencies;
    }

    AgencyId of(DeadlineRule rule, @Nullable Region region) {
        var name = rule.owner().agency();
        var kind = DeadlineRuleCheck.CASE_AGENCIES.contains(name) ? AgencyKind.COORD : AgencyKind.valueOf(name);
        var national = new AgencyId(kind.name());
        return region == null
                ? national
                : agencies.responsible(kind, region).map(Agency::id).orElse(national);
    }
}
