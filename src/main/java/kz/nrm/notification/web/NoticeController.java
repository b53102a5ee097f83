package kz.nrm.notification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarYears;
import kz.nrm.deadline.CalendarYears.Duty;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.notification.NoticeView;
import kz.nrm.notification.Notices;
import kz.nrm.shared.WrittenDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The notices of whoever is signed in. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int LARGEST_PAGE = 200;

    private final Notices notices;
    private final CalendarYears years;
    private final Actors actors;
    private final InputBinder binder;
    private final MessageSource messages;

    NoticeController(Notices notices, CalendarYears years, Actors actors, InputBinder binder, MessageSource messages) {
        this.notices = notices;
        this.years = years;
        this.actors = actors;
        this.binder = binder;
        this.messages = messages;
    }

    @GetMapping
    NoticePage list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        var wanted = PageRequest.of(Math.max(0, page), Math.min(LARGEST_PAGE, Math.max(1, size)));
        var reader = actors.current();
        var found = notices.of(reader, unread, wanted);
        return new NoticePage(
                found.map(notice -> described(notice, locale)).getContent(),
                found.getTotalElements(),
                found.getNumber(),
                years.dutiesOf(reader).stream()
                        .map(duty -> described(duty, locale))
                        .toList());
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        if (!notices.read(id, actors.current())) {
            throw new NotFound();
        }
    }

    @GetMapping("/settings")
    Settings settings() {
        return new Settings(notices.digestHour(actors.current()));
    }

    @PutMapping("/settings")
    Settings choose(@RequestBody JsonNode body) {
        var wanted = binder.bind(body, Settings.class);
        notices.chooseDigestHour(actors.current(), wanted.digestHour());
        return wanted;
    }

    private Described described(NoticeView notice, Locale locale) {
        var kind = messages.getMessage(
                "deadline.kind." + notice.kind(), null, notice.kind().value(), locale);
        var words = messages.getMessage(
                notice.escalation() ? "notice.escalation" : "notice.reminder",
                new Object[] {String.valueOf(kind)},
                locale);
        return new Described(
                notice.id(),
                notice.reference().value(),
                notice.deadline(),
                notice.kind().value(),
                notice.escalation(),
                notice.dueAt(),
                notice.writtenAt(),
                notice.readAt(),
                words);
    }

    private StandingDuty described(Duty duty, Locale locale) {
        var words = messages.getMessage(
                duty.key(), new Object[] {String.valueOf(duty.year()), WrittenDates.day(duty.since(), locale)}, locale);
        return new StandingDuty(duty.year(), duty.loaded(), duty.since(), words);
    }

    /** @param digestHour hour of the daily digest, by the clocks of Almaty */
    record Settings(@NotNull @Min(0) @Max(23) Integer digestHour) {}

    /** @param duties what stands until it is done, whether or not it was read */
    record NoticePage(List<Described> items, long total, int page, List<StandingDuty> duties) {}

    /** A year of the calendar that has to be loaded, or only compared with the official one where it is loaded. */
    record StandingDuty(int year, boolean loaded, LocalDate since, String words) {}

    record Described(
            UUID id,
            String caseReference,
            UUID deadline,
            String kind,
            boolean escalation,
            Instant dueAt,
            Instant writtenAt,
            @Nullable Instant readAt,
            String words) {}
}
