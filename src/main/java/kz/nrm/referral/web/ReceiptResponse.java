package kz.nrm.referral.web;

import java.util.List;
import kz.nrm.referral.QualityHint;
import kz.nrm.referral.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What happens next, in words.
 *
 * @param outcome       CASE_OPENED or ANONYMOUS_NOTIFICATION
 * @param caseReference absent for an anonymous notification
 * @param holder        who has the case now
 * @param callOnQuestions short number of the hotline, day and night, free of charge
 */
record ReceiptResponse(
        Outcome outcome,
        @Nullable String caseReference,
        @Nullable Holder holder,
        Receipt.@Nullable NextDeadline nextDeadline,
        String callOnQuestions,
        List<Hint> hints) {

    enum Outcome {
        CASE_OPENED,
        ANONYMOUS_NOTIFICATION
    }

    record Holder(String id, String name) {}

    record Hint(QualityHint code, String message) {}
}
