package kz.nrm.casefile.person;

import static kz.nrm.shared.DataClass.CASE;
import static kz.nrm.shared.DataClass.LOCATION;
import static kz.nrm.shared.DataClass.SENSITIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.nrm.access.Compartment;
import kz.nrm.shared.Classified;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The keys of one case (or of one place), a different one for each compartment, each wrapped by the compartment's own key. Without them
 * nothing of the case can be read, wherever a copy of it lies.
 */
@Classified(CASE)
@Entity
@Table(name = "data_key")
class DataKey implements Persistable<String> {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Classified(CASE)
    private String owner;

    @Convert(converter = WrappedKeysConverter.class)
    @Column(name = "wrapped", nullable = false)
    @Classified(LOCATION)
    private Map<Compartment, String> wrapped = new EnumMap<>(Compartment.class);

    @Column(name = "general_key")
    @Classified(SENSITIVE)
    private @Nullable String generalKey;

    @Column(name = "location_key")
    @Classified(LOCATION)
    private @Nullable String locationKey;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @Version
    private @Nullable Integer version;

    @Transient
    private boolean fresh;

    protected DataKey() {}

    DataKey(String owner) {
        this.owner = owner;
        this.fresh = true;
    }

    /** The key of this compartment; empty when it was destroyed, was never made, or cannot be opened on this node. */
    Optional<Seal> open(Compartment compartment, KeyRing ring) {
        return ring.holds(compartment)
                ? Optional.ofNullable(wrapped.get(compartment))
                        .map(key -> Seal.of(ring.unwrap(key, compartment, owner)))
                : Optional.empty();
    }

    /** Makes a key for each of these compartments that has none. */
    void make(Iterable<Compartment> compartments, KeyRing ring) {
        var all = copy();
        for (var compartment : compartments) {
            if (!all.containsKey(compartment)) {
                var key = new byte[Seal.KEY_BYTES];
                RANDOM.nextBytes(key);
                all.put(compartment, ring.wrap(key, compartment, owner));
            }
        }
        keep(all);
    }

    /** Wraps with the keys that are current now, as far as this node holds them. What is under seal stays as it is. */
    void rewrap(KeyRing ring) {
        var all = copy();
        all.replaceAll((compartment, key) ->
                ring.holds(compartment) ? ring.wrap(ring.unwrap(key, compartment, owner), compartment, owner) : key);
        keep(all);
    }

    /** From now on nothing of this owner can be read. */
    void destroy(Instant at) {
        keep(new EnumMap<>(Compartment.class));
        destroyedAt = at;
    }

    boolean isDestroyed() {
        return destroyedAt != null;
    }

    private EnumMap<Compartment, String> copy() {
        var all = new EnumMap<Compartment, String>(Compartment.class);
        all.putAll(wrapped);
        return all;
    }

    private void keep(Map<Compartment, String> all) {
        wrapped = all;
        generalKey = all.entrySet().stream()
                .filter(key -> key.getKey() != Compartment.LOCATION)
                .map(key -> KeyRing.nameIn(key.getValue()))
                .findFirst()
                .orElse(null);
        locationKey = Optional.ofNullable(all.get(Compartment.LOCATION))
                .map(KeyRing::nameIn)
                .orElse(null);
    }

    @Override
    public String getId() {
        return owner;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
