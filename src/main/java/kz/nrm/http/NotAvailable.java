package kz.nrm.http;

/** Something we need does not answer: 503, and nothing was done. */
public final class NotAvailable extends RuntimeException {

    private final String type;

    /** @param type of the problem that tells what */
    public NotAvailable(String type) {
        super(type, null, false, false);
        this.type = type;
    }

    /** Of the problem. */
    public String type() {
        return type;
    }
}
