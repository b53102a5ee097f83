package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The last day of the services was moved on because nobody had decided. */
public record ServicesKeptGoing(CaseReference reference, Instant at) implements CaseEvent {}
