package kz.nrm.detention;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** Somebody plans to remove the person: every national coordinator and the prosecutor on duty have to look now. Says no more than that. */
@NamedInterface("events")
public record NationalAlertRaised(CaseReference reference, Instant at) implements CaseEvent {}
