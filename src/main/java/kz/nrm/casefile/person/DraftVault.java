package kz.nrm.casefile.person;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what was entered before a case exists under seal, each draft under a key of its own. Callers decide who may read. */
@Component
public class DraftVault {

    private static final int LONGEST = 1_000_000;

    private final SealedDraftRepository drafts;
    private final DataKeys keys;
    private final JsonMapper json;

    DraftVault(SealedDraftRepository drafts, DataKeys keys, JsonMapper json) {
        this.drafts = drafts;
        this.keys = keys;
        this.json = json;
    }

    /** Seals a draft, or replaces it. */
    public void put(UUID draft, Object document) {
        var seal = keys.writing(draft.toString(), Compartment.IDENTITY);
        var sealed = Base64.getEncoder().encodeToString(seal.seal(json.writeValueAsBytes(document), where(draft)));
        if (sealed.length() > LONGEST) {
            throw Refusal.because("DRAFT_TOO_LONG");
        }
        drafts.findById(draft)
                .ifPresentOrElse(known -> known.reseal(sealed), () -> drafts.save(new SealedDraft(draft, sealed)));
    }

    public <T> Optional<T> reveal(UUID draft, Class<T> type) {
        return drafts.findById(draft)
                .flatMap(known -> keys.reading(draft.toString(), Compartment.IDENTITY)
                        .map(seal -> json.readValue(
                                seal.open(Base64.getDecoder().decode(known.sealed()), where(draft)), type)));
    }

    /** Destroys the key with the text: no copy of it can be read any more. */
    public void erase(UUID draft, Instant at) {
        drafts.deleteById(draft);
        keys.destroy(draft.toString(), at);
    }

    private static String where(UUID draft) {
        return "sealed_draft|sealed|" + draft;
    }
}
