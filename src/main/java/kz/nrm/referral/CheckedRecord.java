package kz.nrm.referral;

import java.util.List;
import java.util.Objects;
import kz.nrm.shared.Violation;

/** One record of a file with the rules it breaks. */
record CheckedRecord(int index, MappedRecord record, List<Violation> broken) {

    NewReferral referral() {
        return Objects.requireNonNull(record.referral());
    }
}
