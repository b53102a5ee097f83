package kz.nrm.deadline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.nrm.access.Users;
import kz.nrm.agency.Agencies;
import kz.nrm.deadline.CalendarDay;
import kz.nrm.deadline.LegalBasis;
import kz.nrm.deadline.Term;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.shared.WrittenDates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says terms, days, facts and signers in the reader's language, in the time of the whole country. */
@Component
class DeadlineWords {

    private final MessageSource messages;
    private final Agencies agencies;
    private final Users users;

    DeadlineWords(MessageSource messages, Agencies agencies, Users users) {
        this.messages = messages;
        this.agencies = agencies;
        this.users = users;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The first of these messages that exists, else the code itself. */
    String firstOf(String code, String... keys) {
        for (var key : keys) {
            var found = messages.getMessage(key, null, null, locale());
            if (found != null) {
                return found;
            }
        }
        return code;
    }

    /** A length in words, in the right number: one, few or many. */
    String term(Term term) {
        return text("deadline.term.%s.%s".formatted(term.mode(), number(term.amount())), String.valueOf(term.amount()));
    }

    /** Russian has three forms; the other languages use the first two. */
    private String number(int amount) {
        if (!locale().getLanguage().equals("ru")) {
            return amount == 1 ? "one" : "many";
        }
        var tens = amount % 100;
        var ones = amount % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    /** What a day off is, from the words the arithmetic wrote down: kind, then name or act. */
    String dayOff(String detail) {
        var parts = detail.split(" ", 2);
        var name = parts.length < 2 ? "" : firstOf(parts[1], "deadline.holiday." + parts[1]);
        return text("deadline.day." + CalendarDay.Kind.valueOf(parts[0]), name);
    }

    String date(LocalDate day) {
        return WrittenDates.day(day, locale());
    }

    String moment(Instant at) {
        var local = at.atZone(Region.ZONE);
        return text("deadline.why.moment", date(local.toLocalDate()), clock(local.toLocalTime()));
    }

    /** An end at midnight is the 24th hour of the day before. */
    String end(Instant at) {
        var local = at.atZone(Region.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? text("deadline.why.endofday", date(local.toLocalDate().minusDays(1)))
                : moment(at);
    }

    static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** As the rule has it where it is not known in the reader's language. */
    String basis(String legalBasis) {
        return LegalBasis.said(messages, legalBasis, locale()).orElse(legalBasis);
    }

    String agency(AgencyId id) {
        return agencies.find(id)
                .map(agency -> agency.name(locale().getLanguage()))
                .orElse(id.value());
    }

    /** Who signed, and when. */
    String signed(Instant at, UserId by) {
        return by.equals(UserId.SYSTEM)
                ? text("deadline.why.bysystem", moment(at))
                : text("deadline.why.signed", moment(at), signer(by));
    }

    private String signer(UserId id) {
        return users.actor(id).map(actor -> actor.displayName()).orElse(id.value());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
