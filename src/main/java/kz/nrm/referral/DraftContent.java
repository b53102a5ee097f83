package kz.nrm.referral;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was entered so far, as it was entered: a draft may be wrong.
 *
 * @param answers by field of the pages
 * @param persons of a site, each with answers of their own
 */
public record DraftContent(Map<String, List<String>> answers, List<Map<String, List<String>>> persons) {

    /** What was left out is empty, not null. */
    public DraftContent {
        answers = Objects.requireNonNullElse(answers, Map.of());
        persons = Objects.requireNonNullElse(persons, List.of());
    }

    @Override
    public String toString() {
        return "DraftContent[***]";
    }
}
