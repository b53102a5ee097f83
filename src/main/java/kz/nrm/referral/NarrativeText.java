package kz.nrm.referral;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A narrative as the quality hints read it: its words, whether it tells when things happened, its sketch. */
final class NarrativeText {

    static final int SKETCH_SIZE = 32;
    private static final int TOO_SHORT = 200;
    private static final int SHINGLE_WORDS = 5;
    private static final Pattern TIMES = Pattern.compile(
            "\\b(19|20)\\d\\d\\b|\\b\\d{1,2}[./-]\\d{1,2}\\b|\\b\\d{1,2}:\\d{2}\\b"
                    + "|январ|феврал|март|апрел|ма[йя]\\b|июн|июл|август|сентябр|октябр|ноябр|декабр"
                    + "|сначала|потом|затем|после|вчера|сегодня|недел|месяц|год"
                    + "|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
                    + "|алдымен|кейін|содан|кеше|бүгін|апта|жыл"
                    + "|january|february|march|april|\\bmay\\b|june|july|august|september|october|november|december"
                    + "|first|then|after|before|yesterday|today|week|month|year",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<Pattern, Set<String>> SIGNS_IN_WORDS = Map.of(
            words("паспорт|документы (забра|отобра|отня|удерж)|құжат|passport|documents? (were )?taken"),
            Set.of("D5_01", "D2_05"),
            words("долг|қарыз|борыш|\\bdebt"),
            Set.of("D5_02", "D2_04"),
            words("изби|побо|ударил|ұрып|соққы|\\bbeat|\\bhit\\b"),
            Set.of("D5_04", "D2_01"),
            words("запер|не выпуска|под охраной|қамап|\\blocked|not allowed to leave"),
            Set.of("D5_03", "D2_06"),
            words("не (плат|выплат)|без оплаты|жалақы берме|төлеме|not paid|unpaid|withheld"),
            Set.of("D4_02", "D4_03", "D5_14"));

    private final String text;
    private final List<String> words;

    NarrativeText(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        this.words = Arrays.stream(this.text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean tooShort() {
        return text.strip().length() < TOO_SHORT;
    }

    boolean tellsWhen() {
        return TIMES.matcher(text).find();
    }

    /** Whether the words mention a sign of which none was ticked. */
    boolean mentionsMoreThan(Set<String> ticked) {
        return SIGNS_IN_WORDS.entrySet().stream()
                .anyMatch(sign -> sign.getKey().matcher(text).find()
                        && sign.getValue().stream().noneMatch(ticked::contains));
    }

    /** The smallest fingerprints of all runs of five words: equal texts have equal sketches, similar ones share most of theirs. */
    List<String> sketch(UnaryOperator<String> fingerprint) {
        var all = new TreeSet<String>();
        for (var i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
            all.add(fingerprint.apply(String.join(" ", words.subList(i, i + SHINGLE_WORDS))));
        }
        return all.stream().limit(SKETCH_SIZE).toList();
    }

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
