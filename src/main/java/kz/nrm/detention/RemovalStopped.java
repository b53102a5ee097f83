package kz.nrm.detention;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The planned removal does not take place. */
@NamedInterface("events")
public record RemovalStopped(CaseReference reference, Instant at) implements CaseEvent {}
