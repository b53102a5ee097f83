package kz.nrm.assistance;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.PartInCase;
import kz.nrm.access.Relation;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agency that gives help agreed with the person has a part in the case until the person says it was given, or refuses it. */
@Component
class PlannedHelp implements PartInCase {

    private static final Set<PlanActionState> UNDER_WAY =
            EnumSet.of(PlanActionState.AGREED, PlanActionState.ACCEPTED, PlanActionState.DELIVERED);

    private final PlanActionRepository actions;
    private final CaseFiles files;
    private final Agencies agencies;

    PlannedHelp(PlanActionRepository actions, CaseFiles files, Agencies agencies) {
        this.actions = actions;
        this.files = files;
        this.agencies = agencies;
    }

    @Override
    public Optional<Relation> of(AgencyId agency, CaseReference reference) {
        return actions.findByReferenceOrderByProposedAt(reference.value()).stream()
                .map(PlanAction::view)
                .filter(action -> UNDER_WAY.contains(action.state()) && gives(agency, action.owner(), reference))
                .findFirst()
                .map(action -> Relation.PARTICIPANT);
    }

    private boolean gives(AgencyId agency, @Nullable AgencyId owner, CaseReference reference) {
        return owner == null
                ? agencies.responsible(
                                AgencyKind.SSS_PROVIDER, files.get(reference).region())
                        .filter(provider -> provider.id().equals(agency))
                        .isPresent()
                : owner.equals(agency);
    }
}
