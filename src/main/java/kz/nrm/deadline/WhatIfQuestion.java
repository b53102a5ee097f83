package kz.nrm.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a coordinator asks without changing anything: one of the four is given. */
public record WhatIfQuestion(
        @Nullable @Valid Suspension suspension,
        @Nullable @Valid DaysChanged calendar,
        @Nullable @Valid RuleChanged rule,
        @Nullable @Valid OutOfOffice outOfOffice) {

    /**
     * Deadlines are suspended.
     *
     * @param until when they are resumed; they have no end where it is not given
     * @param kinds only these; all where none is given
     * @param references only of these cases
     */
    public record Suspension(
            @NotNull Instant from,
            @Nullable Instant until,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 40) String> kinds,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 20) String> references) {}

    /** Holidays of a loaded year are added, removed or moved, as a change of the calendar would do it. */
    public record DaysChanged(
            @NotNull Integer year, @NotEmpty @Size(max = 60) List<@NotNull @Valid CalendarDayChange> days) {}

    /** The length of a rule is another one for deadlines that start on or after a day. */
    public record RuleChanged(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String kind,

            @NotBlank @Size(max = 30) String length,
            @NotNull LocalDate from) {}

    /** Nobody of an agency is there. */
    public record OutOfOffice(
            @NotBlank @Size(max = 60) String agency,
            @NotNull Instant from,
            @NotNull Instant to) {}
}
