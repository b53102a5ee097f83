package kz.nrm.deadline.web;

import java.nio.charset.StandardCharsets;
import kz.nrm.access.Actors;
import kz.nrm.deadline.CalendarFeeds;
import kz.nrm.deadline.FeedReading;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a user for a calendar program. */
@RestController
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final Actors actors;

    CalendarFeedController(CalendarFeeds feeds, Actors actors) {
        this.feeds = feeds;
        this.actors = actors;
    }

    /** Opens the feed of the user, or gives it another address; the one before is void. It is shown this once. */
    @PostMapping("/api/calendar-feed")
    @ResponseStatus(HttpStatus.CREATED)
    Feed open() {
        return new Feed("/calendar/" + feeds.open(actors.current().id()) + ".ics");
    }

    /** Revokes the address. */
    @DeleteMapping("/api/calendar-feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close() {
        feeds.close(actors.current().id());
    }

    /** The calendar; an unknown address and a revoked one are the same nothing. Whoever asks too often is told when to come again. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var found = feeds.read(secret);
        if (found instanceof FeedReading.Calendar calendar) {
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(calendar.text().getBytes(StandardCharsets.UTF_8));
        }
        return found instanceof FeedReading.TooOften often
                ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(often.pause().toSeconds()))
                        .build()
                : ResponseEntity.notFound().build();
    }

    /** @param address path of the feed; whoever knows it can read it */
    record Feed(String address) {}
}
