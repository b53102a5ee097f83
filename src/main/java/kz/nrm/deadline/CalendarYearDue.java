package kz.nrm.deadline;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * A calendar year has to be loaded, or compared with the official calendar, by an administrator or a national coordinator. Told once a
 * day by every node from 1 November on, as long as it is so: a receiver writes once per year and day.
 *
 * @param year   the year that is due
 * @param loaded whether it is loaded and only not verified
 */
@NamedInterface("events")
public record CalendarYearDue(int year, boolean loaded, Instant at) {}
