package kz.nrm.shelter;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A night began and the person had no bed. @param night local day that begins with it */
public record NightUnplaced(CaseReference reference, LocalDate night, Instant at) implements CaseEvent {}
