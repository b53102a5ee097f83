package kz.nrm.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;

/** The years of the calendar in force, and those that have to be loaded. */
@Service
public class CalendarYears {

    /** The roles that load a year: only they can propose a change of the calendar. */
    public static final Set<Role> WHOSE_DUTY = Set.of(Role.SYS_ADMIN, Role.COORDINATOR_NATIONAL);

    private final CalendarInForce inForce;
    private final Clock clock;

    CalendarYears(CalendarInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * One year of the calendar in force.
     *
     * @param edition name of the edition
     * @param days    holidays, substituted and moved days in order
     */
    public record Year(
            int year, String edition, boolean verified, String source, SortedMap<LocalDate, CalendarDay> days) {}

    /** A year that is due. @param loaded whether it is loaded and only not verified */
    public record Duty(int year, boolean loaded, LocalDate since) {

        /** The message that says so; it takes the year and the day since when. */
        public String key() {
            return loaded ? "calendar.duty.verify" : "calendar.duty.load";
        }
    }

    /** @throws CalendarYearMissing when it is not loaded */
    public Year year(int year) {
        var calendar = inForce.calendar();
        var loaded = calendar.settings().years().get(year);
        if (loaded == null) {
            throw new CalendarYearMissing(year);
        }
        return new Year(
                year,
                calendar.version(),
                loaded.verified(),
                loaded.source(),
                calendar.special(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)));
    }

    /** This year when it is not loaded; from 1 November the next one when it is not loaded or not verified. */
    public List<Duty> duties() {
        var today = clock.instant().atZone(Region.ZONE).toLocalDate();
        var november = LocalDate.of(today.getYear(), Month.NOVEMBER, 1);
        var calendar = inForce.calendar();
        var years = calendar.settings().years();
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .filter(year -> year == today.getYear()
                        ? !years.containsKey(year)
                        : !today.isBefore(november) && !calendar.verified(year))
                .mapToObj(year ->
                        new Duty(year, years.containsKey(year), november.minusYears(year == today.getYear() ? 1 : 0)))
                .toList();
    }

    /** What of it this person has to do. */
    public List<Duty> dutiesOf(Actor person) {
        return person.holdsAny(WHOSE_DUTY) ? duties() : List.of();
    }
}
