package kz.nrm.casefile.person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for the many in which a name is written: Kazakh, Russian, Uzbek and their neighbours, in Cyrillic or Latin letters, from a
 * passport or by ear. Names that sound alike get the same key; different names sometimes do, which is why a name alone finds nobody.
 */
final class NameKey {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** Latin letters that look like Cyrillic ones, side by side. */
    private static final String LOOK_LATIN = "abcehkmoptxyi";

    private static final String LOOK_CYRILLIC = "авсенкмортхуі";

    /** The Uzbek letters written with a turned comma. */
    private static final Pattern TURNED_COMMA = Pattern.compile("o[ʻ‘’'`ʼ]");

    /** {@code i} beside another vowel is written in every way there is: Мария, Maria, Mariya. */
    private static final Pattern GLIDE = Pattern.compile("(?<=[aeu])i|i(?=[aeu])");

    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    /** Several Latin letters for one sound, the longer first. */
    private static final List<Map.Entry<String, String>> SOUNDS = List.of(
            Map.entry("shch", "s"),
            Map.entry("sch", "s"),
            Map.entry("sh", "s"),
            Map.entry("dzh", "j"),
            Map.entry("zh", "j"),
            Map.entry("dj", "j"),
            Map.entry("tch", "c"),
            Map.entry("ch", "c"),
            Map.entry("ts", "c"),
            Map.entry("kh", "h"),
            Map.entry("gh", "g"),
            Map.entry("ng", "n"),
            Map.entry("yo", "e"),
            Map.entry("дж", "j"));

    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        letters("аәяaäā" + "оөoöō", "a");
        letters("бb", "b");
        letters("вwv", "v");
        letters("гғgğ", "g");
        letters("дd", "d");
        letters("еёэeéê", "e");
        letters("жҷj", "j");
        letters("зz", "z");
        letters("ийіӣыiyıí", "i");
        letters("кқkq", "k");
        letters("лl", "l");
        letters("мm", "m");
        letters("нңnñń", "n");
        letters("пp", "p");
        letters("рr", "r");
        letters("сшщsşš", "s");
        letters("тt", "t");
        letters("уұүўӯюuūüú", "u");
        letters("фf", "f");
        letters("хһҳhx", "h");
        letters("цчcçč", "c");
    }

    private NameKey() {}

    /** Empty where nothing of the name is a letter of these alphabets. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        plain = CYRILLIC.matcher(plain).find() ? withoutLookAlikes(plain) : plain;
        plain = TURNED_COMMA.matcher(plain).replaceAll("u");
        for (var sound : SOUNDS) {
            plain = plain.replace(sound.getKey(), sound.getValue());
        }
        var key = new StringBuilder();
        plain.chars().forEach(letter -> key.append(LETTERS.getOrDefault((char) letter, "")));
        var once = TWICE.matcher(key).replaceAll("$1");
        return TWICE.matcher(GLIDE.matcher(once).replaceAll("")).replaceAll("$1");
    }

    /** Latin letters that look like Cyrillic ones become these; everything else stays. */
    static String withoutLookAlikes(String name) {
        var folded = new StringBuilder();
        name.chars().forEach(letter -> {
            var look = LOOK_LATIN.indexOf(letter);
            folded.append(look < 0 ? (char) letter : LOOK_CYRILLIC.charAt(look));
        });
        return folded.toString();
    }

    private static void letters(String many, String one) {
        many.chars().forEach(letter -> LETTERS.put((char) letter, one));
    }
}
