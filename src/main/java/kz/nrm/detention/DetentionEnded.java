package kz.nrm.detention;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The person is free again. */
@NamedInterface("events")
public record DetentionEnded(CaseReference reference, Instant at) implements CaseEvent {}
