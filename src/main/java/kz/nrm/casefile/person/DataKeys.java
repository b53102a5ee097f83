package kz.nrm.casefile.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Compartment;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;

/** The keys of cases and places, by the name of their owner. */
@Component
class DataKeys {

    private final DataKeyRepository keys;
    private final KeyRing ring;

    DataKeys(DataKeyRepository keys, KeyRing ring) {
        this.keys = keys;
        this.ring = ring;
    }

    /** The keys of a case that is opened just now, one for each compartment this node holds. */
    void begin(String owner) {
        var key = new DataKey(owner);
        key.make(held(), ring);
        keys.save(key);
    }

    /** To read with; empty when the key was destroyed or this node cannot open the compartment. */
    Optional<Seal> reading(String owner, Compartment compartment) {
        return keys.findById(owner).flatMap(key -> key.open(compartment, ring));
    }

    /**
     * To write with.
     *
     * @throws Refusal {@code COMPARTMENT_WITHHELD} where this node cannot open the compartment, {@code CASE_ERASED} when the keys
     *     were destroyed
     */
    Seal writing(String owner, Compartment compartment) {
        if (!ring.holds(compartment)) {
            throw Refusal.because("COMPARTMENT_WITHHELD");
        }
        var key = keys.findById(owner).orElseGet(() -> keys.save(new DataKey(owner)));
        if (key.isDestroyed()) {
            throw Refusal.because("CASE_ERASED");
        }
        return key.open(compartment, ring).orElseGet(() -> {
            key.make(List.of(compartment), ring);
            return key.open(compartment, ring).orElseThrow();
        });
    }

    /** Until the transaction ends nobody else claims the keys, or destroys them. */
    void claim(String owner) {
        keys.claim(owner);
    }

    void destroy(String owner, Instant at) {
        keys.claim(owner).ifPresent(key -> key.destroy(at));
    }

    private List<Compartment> held() {
        return Arrays.stream(Compartment.values()).filter(ring::holds).toList();
    }
}
