package kz.nrm.reflection.web;

import java.util.List;
import java.util.Optional;
import kz.nrm.reflection.ExtensionReason;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Rules between the fields of one form. */
final class Answers {

    private Answers() {}

    /** @throws InvalidInput when the other answers make this one necessary and it is missing */
    static <T> T required(String field, @Nullable T answer) {
        if (answer == null || answer instanceof String text && text.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "Required")));
        }
        return answer;
    }

    /** @throws InvalidInput when the form cannot go on with a no */
    static void mustBeTrue(String field, boolean answer) {
        if (!answer) {
            throw new InvalidInput(List.of(Violation.of(field, "AssertTrue")));
        }
    }

    /** Why more time is granted; empty for a no. */
    static Optional<ExtensionReason> reason(boolean granted, @Nullable ExtensionReason reason) {
        return granted ? Optional.of(required("extensionReason", reason)) : Optional.empty();
    }
}
