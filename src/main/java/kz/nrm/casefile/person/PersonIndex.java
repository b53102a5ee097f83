package kz.nrm.casefile.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.nrm.shared.CaseReference;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Finds cases by traits of their person without the database knowing one of them: HMAC-SHA-256 under a key that lies outside of it, a
 * different one for each trait.
 */
@Component
public class PersonIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;
    private static final Limit MOST = Limit.of(2_000);

    private final PersonTokenRepository tokens;
    private final byte[] key;

    PersonIndex(PersonTokenRepository tokens, VaultSettings settings) {
        this.tokens = tokens;
        this.key = settings.indexKey().getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps the traits of a person whose case is opened just now. */
    public void put(CaseReference reference, Map<Trait, ? extends Collection<String>> traits) {
        tokens.saveAll(traits.entrySet().stream()
                .flatMap(trait -> hashes(trait.getKey(), trait.getValue()).stream()
                        .map(hash -> new PersonToken(reference.value(), trait.getKey(), hash)))
                .toList());
    }

    /** Nobody is found by this case any more. */
    public void forget(CaseReference reference) {
        tokens.deleteByReference(reference.value());
    }

    /** The cases that share a trait, each with the traits it shares. */
    public Map<CaseReference, Set<Trait>> find(Map<Trait, ? extends Collection<String>> traits) {
        var wanted = new HashMap<String, Trait>();
        traits.forEach((trait, values) -> hashes(trait, values).forEach(hash -> wanted.put(hash, trait)));
        return wanted.isEmpty()
                ? Map.of()
                : tokens.with(wanted.keySet(), MOST).stream()
                        .collect(Collectors.groupingBy(
                                PersonToken::reference, Collectors.mapping(PersonToken::trait, Collectors.toSet())));
    }

    /** In which traits two persons agree, whichever way they were written. */
    public Set<Trait> same(Map<Trait, List<String>> one, Map<Trait, List<String>> other) {
        return one.entrySet().stream()
                .filter(trait -> {
                    var there = hashes(trait.getKey(), other.getOrDefault(trait.getKey(), List.of()));
                    return hashes(trait.getKey(), trait.getValue()).stream().anyMatch(there::contains);
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The traits as they may stand in a trail: who has the key can recognise a search, nobody can read it. */
    public String fingerprint(Map<Trait, ? extends Collection<String>> traits) {
        var all = traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(trait -> hashes(trait.getKey(), trait.getValue()).stream())
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(hmac(key, all), 0, KEPT_BYTES);
    }

    private List<String> hashes(Trait trait, Collection<String> values) {
        var own = hmac(key, "nrm trait " + trait);
        return values.stream()
                .map(trait::normal)
                .filter(normal -> !normal.isEmpty())
                .distinct()
                .map(normal -> HexFormat.of().formatHex(Arrays.copyOf(hmac(own, normal), KEPT_BYTES)))
                .toList();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
