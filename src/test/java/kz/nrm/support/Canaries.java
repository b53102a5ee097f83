package kz.nrm.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that nobody else uses, and every form in which they could lie somewhere: as they are written, and in small or in capital letters.
 * Upper and lower case of Latin letters are the same.
 */
public final class Canaries {

    private static final int ALIGNMENTS = 3;
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private final List<Form> forms;

    private record Form(String word, String kind, String needle) {}

    private Canaries(List<Form> forms) {
        this.forms = forms;
    }

    public static Canaries of(String... words) {
        return new Canaries(Stream.of(words)
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))
                .flatMap(Canaries::forms)
                .distinct()
                .toList());
    }

    /** Which words lie in these bytes, and in which form. */
    public List<String> in(byte[] bytes) {
        var hay = folded(bytes);
        return forms.stream()
                .filter(form -> hay.contains(form.needle()))
                .map(form -> form.word() + " as " + form.kind())
                .distinct()
                .toList();
    }

    public List<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    private static Stream<Form> forms(String word) {
        var forms = new ArrayList<Form>();
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            var bytes = word.getBytes(charset);
            forms.add(new Form(word, charset.name(), folded(bytes)));
            forms.add(form(word, "hex of " + charset, HexFormat.of().formatHex(bytes)));
            for (var before = 0; before < ALIGNMENTS; before++) {
                var text = base64(bytes, before);
                forms.add(form(word, "base64 of " + charset, text));
                forms.add(form(
                        word, "base64url of " + charset, text.replace('+', '-').replace('/', '_')));
            }
        }
        if (WINDOWS.newEncoder().canEncode(word)) {
            forms.add(form(word, "windows-1251", new String(word.getBytes(WINDOWS), ISO_8859_1)));
        }
        forms.add(form(word, "URL", URLEncoder.encode(word, UTF_8)));
        forms.add(form(word, "JSON", escaped(word, letter -> "\\u%04x".formatted(letter))));
        forms.add(form(word, "SQL", escaped(word, letter -> "\\%04x".formatted(letter))));
        forms.add(form(word, "HTML", escaped(word, "&#%d;"::formatted)));
        forms.add(form(word, "HTML in hex", escaped(word, "&#x%x;"::formatted)));
        return forms.stream();
    }

    private static Form form(String word, String kind, String text) {
        return new Form(word, kind, folded(text.getBytes(ISO_8859_1)));
    }

    /** The letters that the word makes wherever it stands in what is encoded; those its neighbours have a share in are left out. */
    private static String base64(byte[] bytes, int before) {
        var whole = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, whole, before, bytes.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(whole);
        var first = before == 0 ? 0 : before + 1;
        return text.substring(first, whole.length * 4 / 3);
    }

    private static String escaped(String word, IntFunction<String> form) {
        return word.chars()
                .mapToObj(letter -> letter < 128 ? Character.toString(letter) : form.apply(letter))
                .collect(Collectors.joining());
    }

    private static String folded(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
