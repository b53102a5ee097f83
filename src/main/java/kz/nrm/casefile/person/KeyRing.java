package kz.nrm.casefile.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.nrm.access.Compartment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The compartment keys of this node. They wrap the keys of the cases and never touch what is under seal; each compartment's key is
 * derived from one of the two keys in {@link VaultSettings}. A wrapped key begins with the name of the key that wrapped it.
 */
@Component
class KeyRing {

    private static final int NAME_BYTES = 4;

    private final List<MasterKey> general;
    private final List<MasterKey> location;

    KeyRing(VaultSettings settings) {
        this.general = ring("nrm.vault.key", "NRM_VAULT_KEY", settings.key(), settings.formerKeys());
        this.location = ring(
                "nrm.vault.location-key", "NRM_LOCATION_KEY", settings.locationKey(), settings.formerLocationKeys());
        if (!location.isEmpty() && location.get(0).name().equals(general.get(0).name())) {
            throw new IllegalStateException("nrm.vault.location-key must differ from nrm.vault.key: "
                    + "a node without it could open locations all the same");
        }
    }

    /** Whether this node can open the compartment at all. */
    boolean holds(Compartment compartment) {
        return !keys(compartment).isEmpty();
    }

    /** The name of the key that wraps for this compartment now; empty where this node has none. */
    Optional<String> current(Compartment compartment) {
        return keys(compartment).stream().findFirst().map(MasterKey::name);
    }

    /** @throws java.util.NoSuchElementException where this node has no key for the compartment */
    String wrap(byte[] key, Compartment compartment, String owner) {
        var with = keys(compartment).stream().findFirst().orElseThrow();
        var wrapped = with.of(compartment).seal(key, place(compartment, owner));
        return with.name() + ":" + Base64.getEncoder().encodeToString(wrapped);
    }

    /** @throws IllegalStateException when the key that wrapped it is not on this ring */
    byte[] unwrap(String wrapped, Compartment compartment, String owner) {
        var name = nameIn(wrapped);
        var with = keys(compartment).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the vault key " + name + " is missing: add it to "
                        + (compartment == Compartment.LOCATION
                                ? "nrm.vault.former-location-keys"
                                : "nrm.vault.former-keys")));
        var bytes = Base64.getDecoder().decode(wrapped.substring(name.length() + 1));
        return with.of(compartment).open(bytes, place(compartment, owner));
    }

    static String nameIn(String wrapped) {
        return wrapped.substring(0, wrapped.indexOf(':'));
    }

    private List<MasterKey> keys(Compartment compartment) {
        return compartment == Compartment.LOCATION ? location : general;
    }

    private static String place(Compartment compartment, String owner) {
        return "data_key|wrapped|" + owner + "|" + compartment;
    }

    private static List<MasterKey> ring(
            String setting, String variable, @Nullable String current, List<String> former) {
        var ring = new ArrayList<MasterKey>();
        if (current != null && !current.isBlank()) {
            ring.add(MasterKey.of(current, setting, variable));
        } else if (!former.isEmpty()) {
            throw new IllegalStateException(setting + " is missing although former keys are given: set " + variable);
        }
        former.forEach(key -> ring.add(MasterKey.of(key, setting, variable)));
        return List.copyOf(ring);
    }

    /** One key of the settings and the compartment keys that come from it. */
    private record MasterKey(String name, List<Seal> seals) {

        static MasterKey of(String base64, String setting, String variable) {
            var key = bytes(base64, setting, variable);
            return new MasterKey(
                    HexFormat.of().formatHex(sha256(key), 0, NAME_BYTES),
                    Arrays.stream(Compartment.values())
                            .map(compartment -> Seal.of(hmac(key, "nrm compartment " + compartment)))
                            .toList());
        }

        Seal of(Compartment compartment) {
            return seals.get(compartment.ordinal());
        }

        private static byte[] bytes(String base64, String setting, String variable) {
            try {
                var bytes = Base64.getDecoder().decode(base64.strip());
                if (bytes.length == Seal.KEY_BYTES) {
                    return bytes;
                }
            } catch (IllegalArgumentException notBase64) {
                // the message below says what is wanted
            }
            throw new IllegalStateException(
                    setting + " must be 32 bytes in base 64: set " + variable + " (openssl rand -base64 32)");
        }

        private static byte[] sha256(byte[] key) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(key);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static byte[] hmac(byte[] key, String text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public String toString() {
            return "MasterKey[" + name + "]";
        }
    }
}
