package kz.nrm.referral.web;

import kz.nrm.access.Actors;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.referral.NewReferral;
import kz.nrm.referral.Receipt;
import kz.nrm.referral.Referrals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One person is referred. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

    private final Referrals referrals;
    private final Receipts receipts;
    private final Idempotency idempotency;
    private final Actors actors;

    ReferralController(Referrals referrals, Receipts receipts, Idempotency idempotency, Actors actors) {
        this.referrals = referrals;
        this.receipts = receipts;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** Opens the case of one person, or counts an adult's refusal. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReceiptResponse submit(@RequestHeader("Idempotency-Key") String key, @RequestBody NewReferral referral) {
        var actor = actors.current();
        return receipts.inWords(
                idempotency.once(key, actor, referral, Receipt.class, () -> referrals.submit(referral, actor)));
    }

    /** Where the referral stands, for the agency that sent it and those who work on the case. */
    @GetMapping("/{reference}")
    StatusResponse status(@PathVariable String reference) {
        return referrals
                .status(CaseAddress.of(reference), actors.current())
                .map(receipts::inWords)
                .orElseThrow(NotFound::new);
    }
}
