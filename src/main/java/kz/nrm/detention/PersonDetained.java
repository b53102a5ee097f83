package kz.nrm.detention;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The person is held by an authority. */
@NamedInterface("events")
public record PersonDetained(CaseReference reference, Instant at) implements CaseEvent {}
