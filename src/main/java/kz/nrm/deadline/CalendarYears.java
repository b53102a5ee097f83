package kz.nrm.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import kz.nrm.shared.Region;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years of the calendar in force, and those that have to be loaded. */
@Service
@Transactional(readOnly = true)
public class CalendarYears {

    private final CalendarInForce inForce;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarYears(CalendarInForce inForce, ApplicationEventPublisher events, Clock clock) {
        this.inForce = inForce;
        this.events = events;
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
    public record Duty(int year, boolean loaded, LocalDate since) {}

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
        var years = inForce.calendar().settings().years();
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .filter(year -> year == today.getYear()
                        ? !years.containsKey(year)
                        : !today.isBefore(november) && !inForce.calendar().verified(year))
                .mapToObj(year ->
                        new Duty(year, years.containsKey(year), november.minusYears(year == today.getYear() ? 1 : 0)))
                .toList();
    }

    /** Tells whoever listens what is due. */
    @Transactional
    void remind() {
        duties().forEach(duty -> events.publishEvent(new CalendarYearDue(duty.year(), duty.loaded(), clock.instant())));
    }
}
