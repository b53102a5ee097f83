package kz.nrm.http;

import java.time.Duration;

/** Somebody asks too often: 429 with the time to wait. */
public class TooManyRequests extends RuntimeException {

    private final Duration wait;
    private final String type;

    /** @param wait until it is worth to ask again */
    public TooManyRequests(Duration wait) {
        this(wait, "http-429");
    }

    /** @param type of the problem that tells why */
    public TooManyRequests(Duration wait, String type) {
        super("too many requests", null, false, false);
        this.wait = wait;
        this.type = type;
    }

    /** Of the problem. */
    public String type() {
        return type;
    }

    /** At least one second. */
    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
