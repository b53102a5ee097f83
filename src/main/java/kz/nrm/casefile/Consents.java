package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consent ledger: purpose by purpose, recipient by recipient, never overwritten, withdrawable at any time. */
@Service
@Transactional
public class Consents {

    private final ConsentRepository ledger;
    private final ConsentsAtHand atHand;
    private final ConsentTexts texts;
    private final Recalls recalls;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentRepository ledger,
            ConsentsAtHand atHand,
            ConsentTexts texts,
            Recalls recalls,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.atHand = atHand;
        this.texts = texts;
        this.recalls = recalls;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a decision of the person for all whom the purpose needs.
     *
     * @param language in which it was explained, ISO 639-2/T; null where it was not recorded
     */
    public void record(
            CaseReference reference,
            Consent.Purpose purpose,
            boolean given,
            @Nullable String language,
            Consent.Giver giver,
            UserId explainedBy) {
        record(reference, Consent.Decision.whole(purpose, given, language, giver), explainedBy);
    }

    /**
     * Writes a decision of the person. A no counts from now on, and whoever has read what it closes is told. What was explained in some
     * language was explained by the text in force.
     */
    public void record(CaseReference reference, Consent.Decision decision, UserId explainedBy) {
        var version = decision.language() == null ? Optional.<String>empty() : Optional.of(texts.version());
        var hash = version.map(shown -> texts.hash(shown, decision.purpose()));
        ledger.save(new ConsentEntry(reference, new Consent(decision, version, hash, explainedBy, now())));
        atHand.changed(reference);
        events.publishEvent(new ConsentChanged(reference, decision.purpose(), decision.given(), now()));
        if (!decision.given()) {
            recalls.tell(reference, explainedBy);
        }
    }

    /** Whether the newest decision for all whom this purpose needs is a yes. Never asked means no. */
    @Transactional(readOnly = true)
    public boolean inForce(CaseReference reference, Consent.Purpose purpose) {
        return atHand.of(reference).inForce(purpose);
    }

    /** All decisions in the order they were written. */
    @Transactional(readOnly = true)
    public List<Consent> of(CaseReference reference) {
        return atHand.of(reference).ledger();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
