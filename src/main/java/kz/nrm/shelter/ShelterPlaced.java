package kz.nrm.shelter;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The person has arrived in a shelter. */
public record ShelterPlaced(CaseReference reference, Instant at) implements CaseEvent {}
