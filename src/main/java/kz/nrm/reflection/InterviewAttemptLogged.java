package kz.nrm.reflection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** Somebody tried to question the person during the period. */
@NamedInterface("events")
public record InterviewAttemptLogged(CaseReference reference, Instant at) implements CaseEvent {}
