package kz.nrm.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
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

    String yesNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    /** Date with weekday, and time. */
    String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(dates())
                        .format(at.atZone(Region.ZONE));
    }

    /** When something is due: what ends at midnight ends with the day before. */
    String due(@Nullable Instant at) {
        return at != null && at.atZone(Region.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? text("desk.endofday", day(LocalDate.ofInstant(at, Region.ZONE).minusDays(1)))
                : moment(at);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(dates())
                .format(day);
    }

    /** How much time is left, or by how much it is late; whole days where there is at least one. */
    String left(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        var now = now();
        var late = due.isBefore(now);
        var span = Duration.between(now, due).abs();
        var key = late ? "desk.late." : "desk.left.";
        return span.toDays() > 0 ? text(key + "days", span.toDays()) : text(key + "hours", span.toHours());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Region.ZONE);
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** English dates are written day first, the clock with 24 hours. */
    private Locale dates() {
        return locale().getLanguage().equals("en") ? Locale.UK : locale();
    }
}
