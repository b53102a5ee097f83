package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The timer of the period fired before its last day was over: the wait goes on, and somebody has to look at the clocks. */
@NamedInterface("events")
public record ReflectionTimerEarly(CaseReference reference, Instant at) implements CaseEvent {}
