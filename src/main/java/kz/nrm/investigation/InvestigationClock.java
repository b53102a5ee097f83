package kz.nrm.investigation;

import java.time.Instant;
import java.time.LocalDate;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of the criminal track that no task carries. */
@Component
class InvestigationClock {

    private static final DeadlineKind ASKED_AGAIN = new DeadlineKind("COOPERATION_ASKED_AGAIN");
    private static final DeadlineKind REGISTER = new DeadlineKind("REGISTER_CONFIRMATION");
    private static final DeadlineKind TERM = new DeadlineKind("INVESTIGATION_TERM");

    private final Deadlines deadlines;
    private final CaseFiles files;

    InvestigationClock(Deadlines deadlines, CaseFiles files) {
        this.deadlines = deadlines;
        this.files = files;
    }

    /** @param on day the person named; after the time of the rule where none was named */
    void askAgain(CaseReference reference, @Nullable LocalDate on, UserId by) {
        deadlines.cancel(reference, ASKED_AGAIN, "DECIDED_ANEW", by);
        if (on != null) {
            deadlines.openUntil(deadline(reference, ASKED_AGAIN), startOf(on));
        }
    }

    void noLongerAsked(CaseReference reference, UserId by) {
        deadlines.cancel(reference, ASKED_AGAIN, "NO_LONGER_ASKED", by);
    }

    void statementTaken(CaseReference reference, Instant at) {
        deadlines.open(deadline(reference, REGISTER).startingAt(at));
    }

    void registered(CaseReference reference, UserId by) {
        deadlines.meet(reference, REGISTER, "NUMBER_ENTERED", by);
    }

    /** The term ends with this day, or the investigation is asked after on it. */
    void termMovedTo(CaseReference reference, LocalDate last, UserId by) {
        deadlines.meet(reference, TERM, "REVIEWED", by);
        deadlines.openUntil(deadline(reference, TERM), startOf(last.plusDays(1)));
    }

    void over(CaseReference reference, UserId by) {
        deadlines.meet(reference, TERM, "INVESTIGATION_FINISHED", by);
    }

    private OpenDeadline deadline(CaseReference reference, DeadlineKind kind) {
        return OpenDeadline.of(reference, kind).in(files.get(reference).region());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Region.ZONE).toInstant();
    }
}
