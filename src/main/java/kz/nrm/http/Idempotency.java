package kz.nrm.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.nrm.access.Actor;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes creation safe to repeat on a bad line: the same key with the same body gives the same answer and creates nothing new. The key
 * is the user's own; it is kept with the work it did, in one transaction. Of the body only a keyed fingerprint is kept. Keys used before
 * fingerprints were keyed have lost theirs: a repetition under one of them is refused like another body, and nothing is done twice.
 */
@Service
public class Idempotency {

    /** No line is dead for longer. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String KEY_FORM = "[A-Za-z0-9._:-]{8,100}";

    private final IdempotencyKeyRepository keys;
    private final SentBodies fingerprints;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(IdempotencyKeyRepository keys, SentBodies fingerprints, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work unless this key has done it already.
     *
     * @param request what was asked, for comparison with the first use of the key
     * @throws InvalidInput when the key is not 8 to 100 plain characters
     * @throws Refusal      when the key was used for something else
     */
    @Transactional
    public <T> T once(String key, Actor actor, Object request, Class<T> answerType, Supplier<T> work) {
        requireForm(key);
        var hash = fingerprints.of(json.writeValueAsString(request));
        var id = new IdempotencyKey.Id(actor.id().value(), key);
        var used = keys.findById(id);
        if (used.isPresent()) {
            if (!used.get().requestHash().equals(hash)) {
                throw Refusal.ofField("Idempotency-Key", "IDEMPOTENCY_KEY_REUSED");
            }
            return json.readValue(used.get().answer(), answerType);
        }
        keys.saveAndFlush(new IdempotencyKey(id, hash, clock.instant()));
        var answer = work.get();
        keys.findById(id).orElseThrow().answered(json.writeValueAsString(answer));
        return answer;
    }

    /** What this key was answered; empty where it has done no work yet. */
    @Transactional(readOnly = true)
    public <T> Optional<T> answered(String key, Actor actor, Class<T> answerType) {
        requireForm(key);
        return keys.findById(new IdempotencyKey.Id(actor.id().value(), key))
                .map(used -> json.readValue(used.answer(), answerType));
    }

    /** What was asked more than thirty days ago is not asked again. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    @Transactional
    public void tidy() {
        keys.forgetBefore(clock.instant().minus(KEPT));
    }

    /**
     * For work that is cut into parts, each under a key of its own derived from this one.
     *
     * @throws InvalidInput when the key is not 8 to 100 plain characters
     */
    public static void requireForm(String key) {
        if (!key.matches(KEY_FORM)) {
            throw new InvalidInput(List.of(Violation.of("Idempotency-Key", "WrongFormat")));
        }
    }
}
