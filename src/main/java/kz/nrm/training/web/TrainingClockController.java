package kz.nrm.training.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.WrittenDates;
import kz.nrm.training.Happenings.Happening;
import kz.nrm.training.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Moves the training clock and tells, in words, what happened on the way. */
@RestController
@Profile("training")
@RequestMapping("/api/training/clock")
class TrainingClockController {

    private static final Duration FARTHEST = Duration.ofDays(800);

    private final Timetable timetable;
    private final InputBinder binder;
    private final MessageSource messages;
    private final Clock clock;

    TrainingClockController(Timetable timetable, InputBinder binder, MessageSource messages, Clock clock) {
        this.timetable = timetable;
        this.binder = binder;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    Now now() {
        return new Now(clock.instant());
    }

    /** Moves to an instant, or on by days and hours. Time never runs back. */
    @PostMapping
    Moved move(@RequestBody JsonNode body, Locale locale) {
        var move = binder.bind(body, Move.class);
        var from = clock.instant();
        var to = move.to() != null
                ? move.to()
                : from.plus(Duration.ofDays(or0(move.days()))).plus(Duration.ofHours(or0(move.hours())));
        if (!to.isAfter(from)) {
            throw Refusal.ofField(move.to() != null ? "to" : "days", "TIME_NEVER_RUNS_BACK");
        }
        if (to.isAfter(from.plus(FARTHEST))) {
            throw Refusal.ofField(move.to() != null ? "to" : "days", "TOO_FAR", FARTHEST.toDays());
        }
        var happened = timetable.moveTo(to);
        return new Moved(
                from,
                clock.instant(),
                happened.stream().map(one -> described(one, locale)).toList());
    }

    private Described described(Happening happening, Locale locale) {
        var parts = happening.what().split(":");
        var details =
                Arrays.stream(parts).skip(1).map(part -> text(part, locale)).toArray();
        var sentence = messages.getMessage("happened." + parts[0], details, parts[0], locale);
        var when = WrittenDates.moment(happening.at(), locale);
        return new Described(happening.at(), happening.caseReference(), happening.what(), when + ": " + sentence);
    }

    private String text(String detail, Locale locale) {
        var key = detail.startsWith("Task_") ? "task." + detail : "code." + detail;
        return messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {key, "deadline.kind." + detail}, detail), locale);
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    record Move(
            @Nullable Instant to,
            @Nullable @Min(0) @Max(800) Integer days,
            @Nullable @Min(0) @Max(10_000) Integer hours) {}

    record Now(Instant now) {}

    record Moved(Instant from, Instant to, List<Described> happened) {}

    record Described(Instant at, String caseReference, String what, String words) {}
}
