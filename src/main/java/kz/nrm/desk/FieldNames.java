package kz.nrm.desk;

import java.util.Map;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;

/** Names the fields of a page where a rule names those of the document behind it. */
final class FieldNames {

    private FieldNames() {}

    static InvalidInput onPage(InvalidInput invalid, Map<String, String> names) {
        return new InvalidInput(invalid.violations().stream()
                .map(broken -> new Violation(
                        names.getOrDefault(broken.field(), broken.field()), broken.rule(), broken.arguments()))
                .toList());
    }
}
