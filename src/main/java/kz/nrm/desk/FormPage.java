package kz.nrm.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param action  where it is posted
 * @param key     makes a repeated sending safe
 * @param version of what the form changes; null where it creates
 * @param faults  what is wrong, for the summary
 */
record FormPage(String action, String key, @Nullable Integer version, List<Asked> fields, List<Fault> faults) {

    /** What is wrong with this element; null where nothing is. */
    public @Nullable String fault(String anchor) {
        return faults.stream()
                .filter(fault -> anchor.equals(fault.anchor()))
                .findFirst()
                .map(Fault::text)
                .orElse(null);
    }

    /** @param anchor id of the element to correct; null where the whole form is meant */
    record Fault(@Nullable String anchor, String text) {}
}
