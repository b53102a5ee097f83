package kz.nrm.desk;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody printed a page about this case: from here on nobody sees who reads it. */
record PagePrinted(CaseReference reference, Instant at) implements CaseEvent {}
