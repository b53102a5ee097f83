package kz.nrm.deadline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Looked;
import kz.nrm.access.Users;
import kz.nrm.shared.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of a user as a calendar other programs can read, at an address nobody can guess. Off until the user opens it. It holds
 * case references and times, no persons, no kinds of deadlines, and only what the user may see at the moment of reading. Opening, closing and
 * each reading are told in their transaction.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 500;
    private static final int TOLD_OF_ADDRESS = 16;
    private static final Duration ENDED = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarFeedRepository feeds;
    private final DeadlineRepository rows;
    private final Users users;
    private final ObjectProvider<DeadlineVisibility> visibility;
    private final FeedLimit limit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(
            CalendarFeedRepository feeds,
            DeadlineRepository rows,
            Users users,
            ObjectProvider<DeadlineVisibility> visibility,
            FeedLimit limit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feeds = feeds;
        this.rows = rows;
        this.users = users;
        this.visibility = visibility;
        this.limit = limit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the feed of a user, or gives it another address. @return the secret, which is shown this once */
    public String open(UserId user) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var feed = feeds.findById(user.value()).orElseGet(() -> new CalendarFeed(user));
        var address = hash(secret);
        feeds.save(feed.readAt(address, now()));
        tell(user, CalendarFeedChanged.Kind.OPENED, 0, address);
        return secret;
    }

    /** The address is void at once. */
    public void close(UserId user) {
        feeds.findById(user.value()).ifPresent(feed -> {
            feeds.deleteById(user.value());
            tell(user, CalendarFeedChanged.Kind.CLOSED, 0, feed.address());
        });
    }

    /** What is at this address now. */
    @Transactional(readOnly = true)
    public FeedReading read(String secret) {
        var address = hash(secret);
        return feeds.findBySecretHash(address)
                .flatMap(feed -> users.actor(feed.user()))
                .map(user -> read(address, user))
                .orElse(new FeedReading.Nothing());
    }

    private FeedReading read(String address, Actor user) {
        var wait = limit.wait(address);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return new FeedReading.TooOften(wait);
        }
        var scope = Optional.ofNullable(visibility.getIfAvailable())
                .map(readers -> readers.scopeOf(user))
                .orElse(DeadlineScope.NONE);
        var shown = deadlines(scope);
        events.publishEvent(Looked.list(user, shown.size()));
        tell(user.id(), CalendarFeedChanged.Kind.EXPORTED, shown.size(), address);
        return new FeedReading.Calendar(new CalendarText(now()).of(shown));
    }

    private void tell(UserId user, CalendarFeedChanged.Kind kind, int lines, String address) {
        events.publishEvent(new CalendarFeedChanged(user, kind, lines, address.substring(0, TOLD_OF_ADDRESS), now()));
    }

    private List<Deadline> deadlines(DeadlineScope scope) {
        var visible = DeadlineSearch.within(scope);
        Specification<Deadline> open =
                (row, query, sql) -> row.get("status").in(DeadlineStatus.RUNNING, DeadlineStatus.PAUSED);
        Specification<Deadline> ended =
                (row, query, sql) -> sql.greaterThan(row.<Instant>get("endedAt"), now().minus(ENDED));
        return Stream.of(first(visible.and(open), "dueAt"), first(visible.and(ended), "endedAt"))
                .flatMap(List::stream)
                .toList();
    }

    private List<Deadline> first(Specification<Deadline> which, String order) {
        return rows.findBy(
                which, found -> found.sortBy(Sort.by(order)).limit(MOST).all());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
