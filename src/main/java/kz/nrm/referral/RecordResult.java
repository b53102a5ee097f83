package kz.nrm.referral;

import java.util.List;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person of a site or one record of a file.
 *
 * @param index    position, from 0
 * @param receipt  absent where it was refused, or known already without a case
 * @param broken   the rules it breaks, by field, where it was refused
 * @param warnings what was read with a grain of salt
 */
public record RecordResult(
        int index, Status status, @Nullable Receipt receipt, List<Violation> broken, List<ImportWarning> warnings) {

    /** How it ended. */
    public enum Status {
        ACCEPTED,
        /** An adult said no: counted and not kept. */
        ANONYMOUS,
        REFUSED,
        /** The same agency imported it before; nothing was added. */
        DUPLICATE
    }

    static RecordResult refused(int index, List<Violation> broken) {
        return new RecordResult(index, Status.REFUSED, null, List.copyOf(broken), List.of());
    }

    static RecordResult taken(int index, Receipt receipt, List<ImportWarning> warnings) {
        var status = receipt.caseReference() == null ? Status.ANONYMOUS : Status.ACCEPTED;
        return new RecordResult(index, status, receipt, List.of(), warnings);
    }

    static RecordResult duplicate(int index, Optional<CaseReference> reference) {
        var receipt = new Receipt(reference.map(CaseReference::value).orElse(null), null, null, List.of());
        return new RecordResult(index, Status.DUPLICATE, receipt, List.of(), List.of());
    }
}
