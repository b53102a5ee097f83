package kz.nrm.shared;

import java.util.List;

/** What was entered breaks rules; names each field and rule, never the value. Nothing was stored. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super("invalid input", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
