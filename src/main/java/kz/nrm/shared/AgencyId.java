package kz.nrm.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Identifies one agency or office, for example {@code AKIMAT_SOC-75}. */
public record AgencyId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}");

    /** @throws IllegalArgumentException when the text is not an agency id */
    public AgencyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
