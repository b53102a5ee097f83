package kz.nrm.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Identifies one user of the system, never a person a case is about. */
public record UserId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    /** The system itself, where no human acted. */
    public static final UserId SYSTEM = new UserId("system");

    /** @throws IllegalArgumentException when the text is not a user id */
    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
