package kz.nrm.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.Violation;

/**
 * One case of an HTCDS file, flat: the same from JSON and from CSV.
 *
 * @param values    by field name as the standard spells it, or {@code x_...}; no empty values
 * @param paths     where each field stands in the document, for messages
 * @param referring name of the organisation that referred, and its type
 * @param outgoing  how many outgoing referrals there are
 * @param faults    what was already wrong with the form of the record
 */
record HtcdsRecord(
        Map<String, List<String>> values,
        Map<String, String> paths,
        Map<String, String> referring,
        int outgoing,
        List<Violation> faults,
        List<ImportWarning> warnings) {

    Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String path(String field) {
        return paths.getOrDefault(field, field);
    }

    /** The fields that name nobody, joined into text: nothing of a record is lost. */
    Map<String, String> unnamed() {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((field, texts) -> {
            if (!field.startsWith("prs_") && !field.equals("x_caseId")) {
                kept.put(field, String.join("; ", texts));
            }
        });
        return kept;
    }
}
