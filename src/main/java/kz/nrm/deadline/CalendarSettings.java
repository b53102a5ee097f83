package kz.nrm.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.annotation.Validated;

/**
 * {@code config/calendar.yml}: holidays and moved days, year by year.
 *
 * @param version name of this edition; stored with every deadline it made
 * @param years   the years, without a gap
 */
@Validated
@ConfigurationProperties("nrm.calendar")
record CalendarSettings(
        @NotBlank @Size(max = 14) String version, @NotEmpty Map<Integer, @Valid CalendarYear> years) {

    /**
     * @param verified  whether the year was compared with the official calendar
     * @param source    where it was taken from
     * @param moved     days the Government moved (Labour Code 85(3))
     * @param abolished holidays of the year before that this year no longer has
     */
    record CalendarYear(
            @NotNull Boolean verified,
            @NotBlank String source,
            @NotEmpty List<@Valid Holiday> holidays,
            @DefaultValue List<@Valid MovedDay> moved,
            @DefaultValue List<String> abolished) {}

    /** @param transferred whether a rest day follows when the holiday falls on one; not so for religious holidays */
    record Holiday(
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @NotBlank String name,
            @DefaultValue("true") Boolean transferred) {}

    /** @param act the order that moved the day */
    record MovedDay(
            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @NotNull Becomes becomes,
            @NotBlank String act) {}

    enum Becomes {
        WORK,
        REST
    }
}
