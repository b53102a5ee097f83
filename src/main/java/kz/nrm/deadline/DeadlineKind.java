package kz.nrm.deadline;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Names one deadline, for example {@code REFLECTION_PERIOD}: the same word in the models, in the rules and in the rows. */
public record DeadlineKind(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** @throws IllegalArgumentException when the text is not a kind; whether a rule knows it is asked of {@link DeadlineRules} */
    public DeadlineKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a deadline kind: capitals, digits and underscores expected");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
