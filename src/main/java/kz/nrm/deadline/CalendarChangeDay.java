package kz.nrm.deadline;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.shared.Classified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One day of a change of the calendar. */
@Classified(CASE)
@Embeddable
class CalendarChangeDay {

    @Column(name = "calendar_day", nullable = false, updatable = false)
    @Classified(CASE)
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "operation", nullable = false, updatable = false)
    private Operation operation;

    @Column(name = "holiday", updatable = false)
    @Classified(CASE)
    private @Nullable String holiday;

    @Column(name = "transferred", nullable = false, updatable = false)
    private boolean transferred;

    protected CalendarChangeDay() {}

    CalendarChangeDay(CalendarDayChange change) {
        this.date = change.date();
        this.operation = change.operation();
        this.holiday = change.holiday();
        this.transferred = change.isTransferred();
    }

    CalendarDayChange change() {
        return new CalendarDayChange(date, operation, holiday, transferred);
    }
}
