package kz.nrm.casefile;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.casefile.person.DraftVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was entered of a person before there is a case, encrypted like everything that is known of persons. The caller decides who reads. */
@Service
@Transactional
public class SealedDrafts {

    private final DraftVault vault;
    private final Clock clock;

    SealedDrafts(DraftVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Seals a draft, or replaces it. */
    public void seal(UUID draft, Object document) {
        vault.put(draft, document);
    }

    @Transactional(readOnly = true)
    public <T> Optional<T> open(UUID draft, Class<T> type) {
        return vault.reveal(draft, type);
    }

    /** The text and its key are gone for good. */
    public void erase(UUID draft) {
        vault.erase(draft, clock.instant());
    }
}
