package kz.nrm.notification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.Alarm;
import kz.nrm.http.NotFound;
import kz.nrm.notification.AlertView;
import kz.nrm.notification.Alerts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever is signed in was told at once. */
@RestController
@RequestMapping("/api/alerts")
class AlertController {

    private final Alerts alerts;
    private final Actors actors;
    private final MessageSource messages;

    AlertController(Alerts alerts, Actors actors, MessageSource messages) {
        this.alerts = alerts;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping
    AlertPage list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            Locale locale) {
        var found = alerts.of(actors.current(), PageRequest.of(page, size));
        return new AlertPage(found.map(alert -> described(alert, locale)).getContent(), found.getTotalElements(), page);
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        if (!alerts.read(id, actors.current())) {
            throw new NotFound();
        }
    }

    private Described described(AlertView alert, Locale locale) {
        var words = messages.getMessage("alert." + alert.kind(), null, locale);
        return new Described(
                alert.id(),
                alert.kind(),
                alert.reference() == null ? null : alert.reference().value(),
                alert.about().value(),
                alert.writtenAt(),
                alert.readAt(),
                words);
    }

    record AlertPage(List<Described> alerts, long total, int page) {}

    /** @param about whose doing it is */
    record Described(
            UUID id,
            Alarm.Kind kind,
            @Nullable String caseReference,
            String about,
            Instant writtenAt,
            @Nullable Instant readAt,
            String words) {}
}
