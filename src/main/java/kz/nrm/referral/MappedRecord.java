package kz.nrm.referral;

import java.util.List;
import java.util.Map;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file as a referral.
 *
 * @param referral absent where the record is too broken to be one
 * @param identity what the record is recognised by: its own id, or its content
 * @param source   what had no place of its own
 */
record MappedRecord(
        @Nullable NewReferral referral,
        String identity,
        List<Violation> broken,
        List<ImportWarning> warnings,
        Map<String, String> source) {}
