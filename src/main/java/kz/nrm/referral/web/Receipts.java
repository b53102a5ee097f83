package kz.nrm.referral.web;

import java.util.List;
import java.util.Objects;
import kz.nrm.agency.Agencies;
import kz.nrm.http.Problems;
import kz.nrm.referral.QualityHint;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.RecordResult;
import kz.nrm.referral.ReferralStatus;
import kz.nrm.referral.web.ReceiptResponse.Hint;
import kz.nrm.referral.web.ReceiptResponse.Holder;
import kz.nrm.referral.web.ReceiptResponse.Outcome;
import kz.nrm.referral.web.RecordResponse.Broken;
import kz.nrm.referral.web.RecordResponse.Warning;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts receipts into the reader's language. */
@Component
class Receipts {

    private static final String HOTLINE = "11616";

    private final Agencies agencies;
    private final Problems problems;
    private final MessageSource messages;

    Receipts(Agencies agencies, Problems problems, MessageSource messages) {
        this.agencies = agencies;
        this.problems = problems;
        this.messages = messages;
    }

    ReceiptResponse inWords(Receipt receipt) {
        return new ReceiptResponse(
                receipt.caseReference() == null ? Outcome.ANONYMOUS_NOTIFICATION : Outcome.CASE_OPENED,
                receipt.caseReference(),
                holder(receipt.holder()),
                receipt.nextDeadline(),
                HOTLINE,
                receipt.hints().stream().map(this::hint).toList());
    }

    List<RecordResponse> inWords(List<RecordResult> results) {
        return results.stream()
                .map(result -> new RecordResponse(
                        result.index(),
                        result.status(),
                        result.receipt() == null ? null : inWords(result.receipt()),
                        result.broken().stream()
                                .map(rule -> new Broken(rule.field(), rule.rule(), problems.sentence(rule)))
                                .toList(),
                        result.warnings().stream()
                                .map(code -> new Warning(code, text("code.ImportWarning." + code.name())))
                                .toList()))
                .toList();
    }

    StatusResponse inWords(ReferralStatus status) {
        return new StatusResponse(
                status.reference().value(),
                status.state(),
                status.acceptance(),
                text("code.Acceptance." + status.acceptance().name()),
                holder(status.holder().value()),
                status.nextDeadline(),
                HOTLINE);
    }

    private @Nullable Holder holder(@Nullable String id) {
        return id == null
                ? null
                : agencies.find(new AgencyId(id))
                        .map(agency -> new Holder(
                                id, agency.name(LocaleContextHolder.getLocale().getLanguage())))
                        .orElse(new Holder(id, id));
    }

    private Hint hint(QualityHint code) {
        return new Hint(code, text("code.QualityHint." + code.name()));
    }

    private String text(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key);
    }
}
