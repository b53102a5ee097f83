package kz.nrm.identification;

import java.util.EnumSet;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;

/** Users for tests of rules. */
final class TestActors {

    private TestActors() {}

    static Actor officer(String id) {
        return actor(id, AgencyKind.AKIMAT_SOC, Role.IDENTIFICATION_OFFICER);
    }

    static Actor panel(String id) {
        return actor(id, AgencyKind.PANEL, Role.PANEL_MEMBER);
    }

    static Actor actor(String id, AgencyKind kind, Role role) {
        return new Actor(
                new UserId(id),
                id,
                new AgencyId(kind + "-" + Region.ALMATY.code()),
                kind,
                Optional.of(Region.ALMATY),
                EnumSet.of(role));
    }
}
