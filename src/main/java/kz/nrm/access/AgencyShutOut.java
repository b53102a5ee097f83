package kz.nrm.access;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * From now on the case does not exist for this agency; its open tasks go to another one.
 *
 * @param agency null where a single user was shut out
 */
public record AgencyShutOut(
        CaseReference reference, @Nullable AgencyId agency, Instant at) implements CaseEvent {}
