package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Safe words: nothing that a bystander can read tells what this is about, and nothing blames or labels the person. */
class WordingTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What neither the title of a window, nor the name of a section, a mail, an entry of a calendar or a file may hold. */
    private static final Pattern TELLING = Pattern.compile(
            "traffick|victim|police|shelter|illness|diagnos|\\bNRM-|"
                    + "торговл|жертв|потерпевш|полиц|приют|болезн|диагноз|"
                    + "саудас|құрбан|жәбірлен|баспана|ауру|диагноз",
            FLAGS);

    /** What is said of the person in one language, and what is said instead. */
    private static final Map<String, Pattern> BLAMING = Map.of(
            "en",
            blaming("refus\\w+ to (co-?operate|testify|help)|non-?cooperat|uncooperative|escaped|absconded|ran"
                    + " away|\\billegals?\\b|false"
                    + " (victim|report|claim|statement|data)|\\bfake|escalated|\\bprostitutes?\\b|real victim"),
            "ru",
            blaming("отказ\\p{L}* (от )?(сотруднич|содейств|помогать|дачи показаний|давать показания)|сбежал|беглец|"
                    + "нелегал|ложн\\p{L}+ (заявл|показан|данн|сообщ)|симул|эскалир|проститутк|настоящ\\p{L}+ жертв"),
            "kk",
            blaming("(ынтымақтасу|көмектесу|айғақ беру)\\p{L}* бас тарт|қашып кет|қашқын|заңсыз (көш|тұр|мигрант)|"
                    + "жалған (арыз|мәлімет|айғақ)|жезөкше(?!лік)|нағыз құрбан"));

    /** A party to a case in court and a person who was exploited are two things; no label says both. */
    private static final Map<String, List<String>> NEVER_ONE_LABEL =
            Map.of("ru", List.of("потерпевш", "жертв"), "kk", List.of("жәбірлен", "құрбан"));

    private static final Pattern TITLE = Pattern.compile("layout :: page\\(#\\{([\\w.]+)}|<title[^>]*#\\{([\\w.]+)}");
    private static final Pattern OUTSIDE =
            Pattern.compile("\"(?:SUMMARY|DESCRIPTION|X-WR-CALNAME):[^\\n]*|String (?:DUE|SIGN_IN) = [^\\n]*");

    @Test
    void whatStandsOutsideThePageTellsNothing() {
        for (var language : Bundles.LANGUAGES) {
            var all = all(language);
            var outside = outside(all);
            assertThat(outside)
                    .hasSizeGreaterThan(20)
                    .allSatisfy((key, text) ->
                            assertThat(text).as("%s in %s", key, language).doesNotContainPattern(TELLING));
        }
    }

    /** Titles of pages, names of sections, notices, duties, and whatever is called the name of a file or a subject. */
    private static Map<String, String> outside(Map<String, String> all) {
        var keys = templates()
                .flatMap(text -> TITLE.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        var outside = new TreeMap<>(all);
        outside.keySet()
                .removeIf(
                        key -> !keys.contains(key)
                                && !key.matches(
                                        "desk\\.nav\\..*|.*\\.title|notice\\..*|.*\\.(subject|filename)|calendar\\.duty\\..*|desk\\.product"));
        assertThat(outside.keySet()).containsAll(keys);
        return outside;
    }

    @Test
    void whatACalendarShowsTellsNothing() throws IOException {
        var source = Files.readString(Path.of("src/main/java/kz/nrm/deadline/CalendarText.java"));
        assertThat(OUTSIDE.matcher(source).results().map(found -> found.group()))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("reference").doesNotContainPattern(TELLING));
    }

    @Test
    void nobodyIsBlamed() {
        BLAMING.forEach((language, blaming) -> assertThat(all(language))
                .allSatisfy((key, text) ->
                        assertThat(text).as("%s in %s", key, language).doesNotContainPattern(blaming)));
    }

    @Test
    void templatesSayNothingOfTheirOwn() {
        assertThat(templates())
                .allSatisfy(text -> assertThat(BLAMING.values())
                        .allSatisfy(blaming -> assertThat(text).doesNotContainPattern(blaming)));
    }

    @Test
    void aPartyToACaseAndAPersonWhoWasExploitedAreNeverOneLabel() {
        NEVER_ONE_LABEL.forEach((language, both) -> assertThat(all(language))
                .allSatisfy((key, text) -> assertThat(both)
                        .as("%s in %s: %s", key, language, text)
                        .anyMatch(
                                word -> !text.toLowerCase(java.util.Locale.ROOT).contains(word))));
    }

    /** The lists themselves find what they are for, in every form of the word. */
    @ParameterizedTest
    @CsvSource({
        "en, She refused to cooperate", "en, The person escaped at night", "en, An illegal", "en, It was escalated",
        "ru, Отказался от сотрудничества", "ru, Отказалась давать показания", "ru, Он сбежал", "ru, Ложные показания",
        "kk, Ынтымақтасудан бас тартты", "kk, Түнде қашып кетті", "kk, Жалған айғақ"
    })
    void theListsFindWhatTheyAreFor(String language, String said) {
        assertThat(said).containsPattern(BLAMING.getOrDefault(language, TELLING));
    }

    private static Pattern blaming(String words) {
        return Pattern.compile(words, FLAGS);
    }

    private static Map<String, String> all(String language) {
        var all = new TreeMap<String, String>();
        Bundles.names().forEach(bundle -> all.putAll(Bundles.messages(bundle, language)));
        assertThat(all).hasSizeGreaterThan(1000);
        return all;
    }

    private static Stream<String> templates() {
        return Bundles.resources("classpath*:templates/**/*.html").map(file -> {
            try {
                return file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        });
    }
}
