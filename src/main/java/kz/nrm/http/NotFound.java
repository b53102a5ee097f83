package kz.nrm.http;

/** There is no such thing, or it is hidden from the reader: the two are never told apart. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
