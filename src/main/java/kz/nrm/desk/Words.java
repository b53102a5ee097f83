package kz.nrm.desk;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.nrm.agency.Agencies;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.LegalBasis;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.WrittenDates;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says codes, names and times in the reader's language; dates are written out with their weekday, in the time of the whole country. */
@Component
class Words {

    private final MessageSource messages;
    private final Agencies agencies;
    private final Clock clock;

    Words(MessageSource messages, Agencies agencies, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale()), key);
    }

    /** The message, where there is one. */
    Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale()));
    }

    String task(TaskKey task) {
        return text("task." + task);
    }

    String code(Enum<?> code) {
        return text("code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    String agency(AgencyId id) {
        return agencies.find(id)
                .map(agency -> agency.name(locale().getLanguage()))
                .orElse(id.value());
    }

    /** The language in the reader's language, in Russian where that has no word for it. */
    String language(Locale language) {
        var said = language.getDisplayLanguage(locale());
        var unknown = !locale().getLanguage().equals("en") && said.equals(language.getDisplayLanguage(Locale.ENGLISH));
        return unknown ? language.getDisplayLanguage(Locale.forLanguageTag("ru")) : said;
    }

    String yesNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    /** Date with weekday, and time. */
    String moment(@Nullable Instant at) {
        return at == null ? "" : WrittenDates.moment(at, locale());
    }

    /** When something is due: what ends at midnight ends with the day before. */
    String due(@Nullable Instant at) {
        return at != null && at.atZone(Region.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? text("desk.endofday", day(LocalDate.ofInstant(at, Region.ZONE).minusDays(1)))
                : moment(at);
    }

    /** The end of a deadline; a suspended one has none. */
    String end(DeadlineView deadline) {
        var pausedAt = deadline.pausedAt();
        return pausedAt == null ? due(deadline.dueAt()) : text("deadline.why.paused", moment(pausedAt));
    }

    /** How much of a deadline is left; empty for one that is suspended, has ended, or is over without anybody being late. */
    String left(DeadlineView deadline) {
        var over = deadline.elapses() && deadline.dueAt().isBefore(now());
        return deadline.status() == DeadlineStatus.RUNNING && !over ? left(deadline.dueAt()) : "";
    }

    String day(LocalDate day) {
        return WrittenDates.day(day, locale());
    }

    /** Says a number with the form of the word that the language asks for. */
    String counted(String key, long count) {
        return text(key + "." + form(count), count);
    }

    /** How much time is left, or by how much it is late; whole days where there is at least one, else hours. */
    String left(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        var now = now();
        var late = due.isBefore(now);
        var span = Duration.between(now, due).abs();
        var key = late ? "desk.late." : "desk.left.";
        if (span.toDays() > 0) {
            return counted(key + "days", span.toDays());
        }
        return span.toHours() > 0 ? counted(key + "hours", span.toHours()) : text(key + "soon");
    }

    /** A length of time in whole days where there is at least one, else in hours. */
    String span(Duration span) {
        return span.toDays() > 0
                ? counted("board.days", span.toDays())
                : span.toHours() > 0 ? counted("board.hours", span.toHours()) : text("board.hours.none");
    }

    /** What a deadline rests on: in the reader's language where it is known, else as the rule has it. */
    Basis basis(String legalBasis) {
        return LegalBasis.said(messages, legalBasis, locale())
                .map(said -> new Basis(said, false))
                .orElse(new Basis(legalBasis, true));
    }

    /** @param english it stands in the language of the configuration */
    record Basis(String text, boolean english) {
        static final Basis NONE = new Basis("", false);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Region.ZONE);
    }

    /** The order of the reader's alphabet. */
    Comparator<Object> order() {
        return Collator.getInstance(locale());
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Russian has three forms of a counted word; Kazakh and English tell one from many. */
    private String form(long count) {
        if (!locale().getLanguage().equals("ru")) {
            return count == 1 ? "one" : "many";
        }
        var tens = count % 100;
        var units = count % 10;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        return units == 1 ? "one" : units >= 2 && units <= 4 ? "few" : "many";
    }
}
