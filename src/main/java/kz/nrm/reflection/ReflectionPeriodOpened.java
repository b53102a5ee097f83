package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The reflection period has begun; nobody removes the person or presses them to testify. */
@NamedInterface("events")
public record ReflectionPeriodOpened(CaseReference reference, Instant endsAt, Instant at) implements CaseEvent {}
