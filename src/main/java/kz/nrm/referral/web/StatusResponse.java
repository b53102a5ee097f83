package kz.nrm.referral.web;

import kz.nrm.casefile.CaseState;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.ReferralStatus;
import kz.nrm.referral.web.ReceiptResponse.Holder;
import org.jspecify.annotations.Nullable;

/** Where a referral stands, in words. */
record StatusResponse(
        String caseReference,
        CaseState state,
        ReferralStatus.Acceptance acceptance,
        String acceptanceText,
        @Nullable Holder holder,
        Receipt.@Nullable NextDeadline nextDeadline,
        String callOnQuestions) {}
