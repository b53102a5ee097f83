package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The last day has come while a request for more time is undecided: the period runs on. */
@NamedInterface("events")
public record ReflectionPeriodKeptOpen(CaseReference reference, Instant endsAt, Instant at) implements CaseEvent {}
