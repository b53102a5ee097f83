package kz.nrm.referral.web;

import java.util.List;
import kz.nrm.referral.ImportWarning;
import kz.nrm.referral.RecordResult;
import org.jspecify.annotations.Nullable;

/** What became of one person or record, in words. */
record RecordResponse(
        int index,
        RecordResult.Status status,
        @Nullable ReceiptResponse receipt,
        List<Broken> violations,
        List<Warning> warnings) {

    record Broken(String field, String rule, String message) {}

    record Warning(ImportWarning code, String message) {}
}
