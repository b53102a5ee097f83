package kz.nrm.casefile.person;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises an address that is written in another way: in capitals, with other spaces and signs, with letters of the other alphabet that
 * look the same, or carried over into it by sound. Numbers are never taken for one another.
 */
final class AddressKey {

    private static final Pattern WORDS = Pattern.compile("\\p{L}+|\\p{N}+");

    private AddressKey() {}

    static boolean same(String one, String other) {
        return key(one, NameKey::withoutLookAlikes).equals(key(other, NameKey::withoutLookAlikes))
                || key(one, AddressKey::sound).equals(key(other, AddressKey::sound));
    }

    private static String key(String address, UnaryOperator<String> letters) {
        var plain = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORDS.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(word -> Character.isLetter(word.codePointAt(0)) ? letters.apply(word) : "|" + word + "|")
                .collect(joining());
    }

    /** Letters of other alphabets stay as they are. */
    private static String sound(String word) {
        var sound = NameKey.of(word);
        return sound.isEmpty() ? word : sound;
    }
}
