package kz.nrm.shelter.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Rules several forms share. */
final class Answers {

    private Answers() {}

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** @throws Refusal naming the field when one of the texts is not a case reference */
    static Set<CaseReference> cases(String field, @Nullable List<String> references) {
        if (references == null) {
            return Set.of();
        }
        if (!references.stream().allMatch(CaseReference::isReference)) {
            throw Refusal.ofField(field, "NOT_A_CASE_REFERENCE");
        }
        return references.stream().map(CaseReference::new).collect(toUnmodifiableSet());
    }
}
