package kz.nrm.deadline;

import kz.nrm.shared.CaseReference;

/** The timers of the process models as copies of deadline rows. */
public interface DeadlineTimers {

    /** Sets every waiting timer of this kind in this case to the end of its running deadline; extensions do it by themselves. */
    void rearm(CaseReference reference, DeadlineKind kind);
}
