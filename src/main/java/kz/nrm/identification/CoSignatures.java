package kz.nrm.identification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Users;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the police decide, another person, of social services, signs too. */
@Component
class CoSignatures {

    private static final String FIELD = "coSignedBy";
    private static final Set<AgencyKind> SOCIAL =
            EnumSet.of(AgencyKind.AKIMAT_SOC, AgencyKind.SSS_PROVIDER, AgencyKind.NGO, AgencyKind.PANEL);

    private final Users users;
    private final FourEyes eyes;
    private final CaseAccess access;

    CoSignatures(Users users, FourEyes eyes, CaseAccess access) {
        this.users = users;
        this.eyes = eyes;
        this.access = access;
    }

    /** The co-signer; null where the door needs none. */
    @Nullable
    String required(CaseReference reference, Door door, @Nullable String coSigner, Actor decider) {
        if (door != Door.LAW_ENFORCEMENT) {
            return null;
        }
        if (coSigner == null || coSigner.isBlank()) {
            throw Refusal.ofField(FIELD, "CO_SIGNATURE_MISSING");
        }
        return user(coSigner.strip())
                .filter(other -> SOCIAL.contains(other.agencyKind()))
                .filter(other -> !eyes.samePerson(other.id(), decider.id()))
                .filter(other -> !access.isShutOut(other, reference))
                .orElseThrow(() -> Refusal.ofField(FIELD, "CO_SIGNER_NOT_SOCIAL_SERVICES"))
                .id()
                .value();
    }

    private Optional<Actor> user(String id) {
        try {
            return users.actor(new UserId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
