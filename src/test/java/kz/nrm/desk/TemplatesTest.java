package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page may hold: unescaped text, inline scripts and styles, physical sides, words that tell a bystander what is on the screen. */
class TemplatesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.]+)(?:\\([^)]*\\))?}");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?i)(margin|padding|border|inset)-(left|right|top|bottom)\\b|(^|[\\s;{])(left|right|top|bottom)\\s*:|text-align:\\s*(left|right)|float\\s*:");

    @Test
    void textIsAlwaysEscaped() {
        assertThat(templates())
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("th:utext", "[(", "__${"));
    }

    @Test
    void scriptsAndStylesAreFilesOfOurOwn() {
        assertThat(templates())
                .allSatisfy((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContainPattern("<script(?![^>]*th:src)")
                        .doesNotContainPattern("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+="));
    }

    /** Whoever brings htmx brings its settings: nothing it loads is evaluated, and it asks nobody but us and keeps nothing. */
    @Test
    void nothingIsEvaluatedByHtmx() {
        assertThat(templates())
                .allSatisfy((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContainPattern("(data-)?hx-on\\b")
                        .doesNotContainPattern("hx-(vals|headers|request)=[\"'][^\"']*\\bjs(avascript)?:")
                        .doesNotContainPattern("hx-trigger=[\"'][^\"']*\\["));
        if (templates().values().stream().anyMatch(text -> text.contains("hx-") || text.contains("/htmx"))) {
            assertThat(templates().getOrDefault("layout.html", ""))
                    .containsPattern("<meta name=\"htmx-config\"")
                    .containsPattern("\"allowEval\"\\s*:\\s*false")
                    .containsPattern("\"allowScriptTags\"\\s*:\\s*false")
                    .containsPattern("\"selfRequestsOnly\"\\s*:\\s*true")
                    .containsPattern("\"includeIndicatorStyles\"\\s*:\\s*false")
                    .containsPattern("\"historyCacheSize\"\\s*:\\s*0");
        }
    }

    @Test
    void everyFormIsPostedWithItsToken() {
        assertThat(templates())
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainPattern("<form[^>]* action="));
    }

    @Test
    void theWayOutComesFirst() {
        var layout = templates().getOrDefault("layout.html", "");
        assertThat(layout.indexOf("@{/exit}"))
                .isPositive()
                .isLessThan(layout.indexOf("skip-link"))
                .isLessThan(layout.indexOf("<nav"));
    }

    @Test
    void everyMessageOfATemplateIsThere() {
        var known = Bundles.keys("ru");
        var wanted = new TreeSet<String>();
        templates().values().forEach(text -> KEY.matcher(text).results().forEach(key -> wanted.add(key.group(1))));
        assertThat(wanted).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void titlesSayNothingToABystander() {
        var words = List.of(
                "торговл",
                "жертв",
                "полиц",
                "приют",
                "trafficking",
                "victim",
                "police",
                "shelter",
                "құрбан",
                "полиция",
                "баспана");
        for (var language : Bundles.LANGUAGES) {
            var desk = new TreeMap<>(Bundles.messages("desk", language));
            desk.putAll(Bundles.messages("board", language));
            assertThat(desk.entrySet())
                    .filteredOn(entry ->
                            entry.getKey().endsWith(".title") || entry.getKey().startsWith("desk.nav"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(words)
                            .noneMatch(word -> entry.getValue()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains(word)));
        }
    }

    @Test
    void stylesSpeakOfStartAndEndNotOfLeftAndRight() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/static/css"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> {
                var css = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(PHYSICAL.matcher(css)
                                .results()
                                .map(found -> found.group().strip()))
                        .as(file.toString())
                        .isEmpty();
            });
        }
    }

    private static Map<String, String> templates() {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var templates = new TreeMap<String, String>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                templates.put(file.getFileName().toString(), Files.readString(file));
            }
            assertThat(templates).isNotEmpty();
            return templates;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
