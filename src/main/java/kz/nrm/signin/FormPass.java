package kz.nrm.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whose form a page holds, under a key of ours, so that what was typed into it is not lost when the session has ended before it was
 * sent. It opens nothing and lets nobody in: it is good for one thing, to keep the text for its owner until they have signed in again.
 */
@Component
public class FormPass {

    /** Name of the hidden field. */
    public static final String FIELD = "_pass";

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})\\.([a-z0-9._-]{1,60})\\.([A-Za-z0-9_-]{43})");

    private final SignInKeys keys;
    private final Clock clock;

    FormPass(SignInKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param address of the form, without a query */
    public String of(UserId owner, String address) {
        var until = clock.instant().plus(LIFE).getEpochSecond();
        return until + "." + owner + "." + mark(until, owner.value(), address);
    }

    /** Whose form it is; empty where we did not say so for this address, or too long ago. */
    Optional<UserId> owner(@Nullable String pass, String address) {
        var said = WRITTEN.matcher(pass == null ? "" : pass);
        if (!said.matches()) {
            return Optional.empty();
        }
        var until = Long.parseLong(said.group(1));
        var right = MessageDigest.isEqual(
                said.group(3).getBytes(StandardCharsets.US_ASCII),
                mark(until, said.group(2), address).getBytes(StandardCharsets.US_ASCII));
        return right && Instant.ofEpochSecond(until).isAfter(clock.instant())
                ? Optional.of(new UserId(said.group(2)))
                : Optional.empty();
    }

    private String mark(long until, String owner, String address) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.mark("form|" + until + "|" + owner + "|" + address));
    }
}
