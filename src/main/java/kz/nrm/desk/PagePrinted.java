package kz.nrm.desk;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody printed a page that is about this case or names it: from here on nobody sees who reads it. */
record PagePrinted(CaseReference reference, Instant at) implements CaseEvent {}
