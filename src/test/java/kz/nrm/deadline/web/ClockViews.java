package kz.nrm.deadline.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.SuspensionReason;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Deadlines and readers for tests of what is shown of them. */
final class ClockViews {

    static final UUID ID = UUID.fromString("7d0c2f4e-0000-4000-8000-000000000001");
    static final CaseReference CASE = CaseReference.random();
    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private ClockViews() {}

    /** A hold on a removal of two weeks ago in Almaty. */
    static DeadlineView hold() {
        return deadline("REMOVAL_HOLD", DeadlineStatus.RUNNING, null, Duration.ofHours(5));
    }

    static DeadlineView suspended() {
        return deadline(
                "REFLECTION_PERIOD", DeadlineStatus.PAUSED, Instant.parse("2026-11-30T22:00:00Z"), Duration.ofHours(5));
    }

    private static DeadlineView deadline(String kind, DeadlineStatus status, Instant pausedAt, Duration paused) {
        return new DeadlineView(
                ID,
                CASE,
                new DeadlineKind(kind),
                "1",
                "CPC 48",
                false,
                "2026-11",
                "GROUNDS_FOUND",
                Instant.parse("2026-11-16T09:20:31Z"),
                Instant.parse("2026-11-17T10:00:00Z"),
                status,
                false,
                2,
                null,
                pausedAt,
                pausedAt == null ? null : SuspensionReason.MEDICAL,
                paused,
                new AgencyId("MIA_MIG-75"),
                "MIGRATION_OFFICER",
                Region.ALMATY,
                UUID.fromString("7d0c2f4e-0000-4000-8000-000000000002"),
                "p1");
    }

    static Actor person(Role role) {
        return new Actor(
                new UserId("anna"), "Anna K.", new AgencyId("COORD"), AgencyKind.COORD, Optional.empty(), Set.of(role));
    }

    /** A reader with this scope. */
    static ReaderScope reader(DeadlineVisibility visibility) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("visibility", visibility);
        return new ReaderScope(beans.getBeanProvider(DeadlineVisibility.class));
    }
}
