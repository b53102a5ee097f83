package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consent ledger: purpose by purpose, never overwritten, withdrawable at any time. */
@Service
@Transactional
public class Consents {

    private final ConsentRepository ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentRepository ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a decision of the person.
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
        ledger.save(new ConsentEntry(reference, purpose, given, language, giver, explainedBy, now()));
        events.publishEvent(new ConsentChanged(reference, purpose, given, now()));
    }

    /** Whether the newest decision for this purpose is a yes. Never asked means no. */
    @Transactional(readOnly = true)
    public boolean inForce(CaseReference reference, Consent.Purpose purpose) {
        return ledger.findFirstByReferenceAndPurposeOrderByAtDesc(reference.value(), purpose)
                .map(entry -> entry.view().given())
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public List<Consent> of(CaseReference reference) {
        return ledger.findByReferenceOrderByAt(reference.value()).stream()
                .map(ConsentEntry::view)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
