package kz.nrm.shelter;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A bed is held while a shelter is asked. */
public record BedHeld(CaseReference reference, Instant at) implements CaseEvent {}
