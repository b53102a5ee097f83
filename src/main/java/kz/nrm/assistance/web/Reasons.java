package kz.nrm.assistance.web;

import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Reasons that depend on another answer. */
final class Reasons {

    private static final int SHORTEST = 20;

    private Reasons() {}

    /** @throws Refusal naming the field when too little was written */
    static void require(String field, @Nullable String text) {
        if (text == null || text.strip().length() < SHORTEST) {
            throw Refusal.ofField(field, "REASONS_TOO_SHORT", SHORTEST);
        }
    }
}
