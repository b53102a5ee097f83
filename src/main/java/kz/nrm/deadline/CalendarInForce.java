package kz.nrm.deadline;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar everything is counted with from now on; an approved change puts the next edition in its place. One transaction counts
 * with one calendar: when another edition has come into force before it commits, it is lost and has to be tried again, so that no
 * deadline that was counted with the old one can slip in behind the recount.
 */
@Component
class CalendarInForce {

    private volatile WorkingCalendar calendar;

    CalendarInForce(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    WorkingCalendar calendar() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return calendar;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Used used) {
            return used.calendar;
        }
        var used = new Used(calendar);
        TransactionSynchronizationManager.bindResource(this, used);
        TransactionSynchronizationManager.registerSynchronization(used);
        return used.calendar;
    }

    String version() {
        return calendar().version();
    }

    DeadlineCalculator calculator() {
        return new DeadlineCalculator(calendar());
    }

    Ladder ladder() {
        return new Ladder(calendar());
    }

    void replacedBy(WorkingCalendar next) {
        this.calendar = next;
    }

    /** The calendar of one transaction. */
    private final class Used implements TransactionSynchronization {

        private final WorkingCalendar calendar;

        private Used(WorkingCalendar calendar) {
            this.calendar = calendar;
        }

        @Override
        public void suspend() {
            unbind();
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CalendarInForce.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly && CalendarInForce.this.calendar != calendar) {
                throw new OptimisticLockingFailureException("calendar " + calendar.version() + " is in force no more");
            }
        }

        @Override
        public void beforeCompletion() {
            unbind();
        }

        /** What was first asked for after the commit. */
        @Override
        public void afterCompletion(int status) {
            unbind();
        }

        private void unbind() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CalendarInForce.this);
        }
    }
}
