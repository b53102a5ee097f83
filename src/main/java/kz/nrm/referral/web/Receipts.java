package kz.nrm.referral.web;

import java.util.Objects;
import kz.nrm.agency.Agencies;
import kz.nrm.referral.QualityHint;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.web.ReceiptResponse.Hint;
import kz.nrm.referral.web.ReceiptResponse.Holder;
import kz.nrm.referral.web.ReceiptResponse.Outcome;
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
    private final MessageSource messages;

    Receipts(Agencies agencies, MessageSource messages) {
        this.agencies = agencies;
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

    private @Nullable Holder holder(@Nullable String id) {
        return id == null
                ? null
                : agencies.find(new AgencyId(id))
                        .map(agency -> new Holder(
                                id, agency.name(LocaleContextHolder.getLocale().getLanguage())))
                        .orElse(new Holder(id, id));
    }

    private Hint hint(QualityHint code) {
        var key = "code.QualityHint." + code.name();
        return new Hint(
                code,
                Objects.requireNonNullElse(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key));
    }
}
