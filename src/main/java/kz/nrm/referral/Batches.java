package kz.nrm.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.nrm.access.Actor;
import kz.nrm.http.Idempotency;
import org.springframework.stereotype.Component;

/**
 * Does many small pieces of work in few transactions: each part of fifty is kept as a whole or not at all, and a request that was cut
 * off goes on where it stopped when it is sent again with the same key.
 */
@Component
class Batches {

    static final int SIZE = 50;

    private final Idempotency idempotency;
    private final Fingerprints fingerprints;

    Batches(Idempotency idempotency, Fingerprints fingerprints) {
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
    }

    <T> List<RecordResult> each(
            String key, Actor by, Object request, List<T> items, Function<List<T>, List<RecordResult>> work) {
        Idempotency.requireForm(key);
        var asked = fingerprints.ofDocument(request);
        var own = fingerprints.of("batch " + key);
        var all = new ArrayList<RecordResult>();
        for (var from = 0; from < items.size(); from += SIZE) {
            var part = items.subList(from, Math.min(from + SIZE, items.size()));
            var done = idempotency.once(own + "." + from, by, asked, Part.class, () -> new Part(work.apply(part)));
            all.addAll(done.results());
        }
        return all;
    }

    /** The results of one part, as they are kept for a repetition. */
    record Part(List<RecordResult> results) {}
}
