package kz.nrm.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use case says no: an expected answer, shown to the user in words, after which nothing has changed. Carries codes only, never
 * what was entered. Delegates never see it: what a process must react to is returned as a sealed result instead.
 */
public final class Refusal extends RuntimeException {

    private final String code;

    private final @Nullable String field;

    private final List<Object> arguments;

    private Refusal(String code, @Nullable String field, List<Object> arguments) {
        super(code, null, false, false);
        this.code = code;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal of the whole step; the text is the message {@code refusal.<code>}. */
    public static Refusal because(String code, Object... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    /** A refusal of one field of what was entered. */
    public static Refusal ofField(String field, String code, Object... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public List<Object> arguments() {
        return arguments;
    }
}
