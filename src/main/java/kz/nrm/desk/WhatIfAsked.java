package kz.nrm.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.nrm.deadline.CalendarDayChange;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.deadline.DeadlineMode;
import kz.nrm.deadline.WhatIfQuestion;
import org.jspecify.annotations.Nullable;

/** What a coordinator may ask on the page, each with its own short form. */
sealed interface WhatIfAsked {

    /** The question behind the form. */
    WhatIfQuestion question();

    /** One form. */
    enum Form {
        SUSPENSION(Suspended.class, Map.of("suspension.until", "until")),
        DAY(
                DayMoved.class,
                Map.of(
                        "calendar.year", "changedDay",
                        "calendar.days[0].date", "changedDay",
                        "calendar.days[0].holiday", "holiday")),
        RULE(RuleChanged.class, Map.of("rule.kind", "kindOfDeadline", "rule.length", "length")),
        AWAY(Away.class, Map.of("outOfOffice.to", "awayUntil"));

        private final Class<? extends Record> input;
        private final Map<String, String> fields;

        <T extends Record & WhatIfAsked> Form(Class<T> input, Map<String, String> fields) {
            this.input = input;
            this.fields = fields;
        }

        Class<? extends Record> input() {
            return input;
        }

        /** Where the rules name the fields of the question, the page names these. */
        Map<String, String> fields() {
            return fields;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param kindOfDeadline only these; all where none is given */
    record Suspended(
            @NotNull Instant from,
            @Nullable Instant until,
            @Nullable @Size(max = 40) String kindOfDeadline) implements WhatIfAsked {

        @Override
        public WhatIfQuestion question() {
            var kinds = kindOfDeadline == null ? null : List.of(kindOfDeadline);
            return new WhatIfQuestion(new WhatIfQuestion.Suspension(from, until, kinds, null), null, null, null);
        }
    }

    /** A day of a loaded year becomes another one. */
    record DayMoved(
            @NotNull LocalDate changedDay,
            @NotNull Operation operation,
            @Nullable @Size(max = 35) String holiday) implements WhatIfAsked {

        @Override
        public WhatIfQuestion question() {
            var day = new CalendarDayChange(changedDay, operation, holiday, null);
            return new WhatIfQuestion(
                    null, new WhatIfQuestion.DaysChanged(changedDay.getYear(), List.of(day)), null, null);
        }
    }

    /** Deadlines that start on or after a day get another length. */
    record RuleChanged(
            @NotBlank @Size(max = 40) String kindOfDeadline,
            @NotNull @Min(1) @Max(9999) Integer length,
            @NotNull DeadlineMode mode,
            @NotNull LocalDate startDay)
            implements WhatIfAsked {

        @Override
        public WhatIfQuestion question() {
            return new WhatIfQuestion(
                    null, null, new WhatIfQuestion.RuleChanged(kindOfDeadline, length + " " + mode, startDay), null);
        }
    }

    /** Nobody of an agency is there. */
    record Away(
            @NotBlank @Size(max = 60) String agency,
            @NotNull Instant awayFrom,
            @NotNull Instant awayUntil) implements WhatIfAsked {

        @Override
        public WhatIfQuestion question() {
            return new WhatIfQuestion(null, null, null, new WhatIfQuestion.OutOfOffice(agency, awayFrom, awayUntil));
        }
    }
}
