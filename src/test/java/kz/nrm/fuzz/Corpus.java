package kz.nrm.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that break programs: the Big List of Naughty Strings (Max Woolf, MIT, {@code corpus/blns-LICENSE.txt}) and what breaks programs of
 * this kind: dates that never were, durations, expressions, names in the letters of our users, numbers with a wrong check digit.
 */
final class Corpus {

    private static final List<String> OURS = List.of(
            "1981-04-01",
            "2018-12-21",
            "2024-03-01",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2024-02-29T24:00:00+06:00",
            "R",
            "P",
            "PT",
            "R/",
            "P999999999Y",
            "-P1D",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "__${7*7}__::.x",
            "T(java.lang.Runtime)",
            "=1+1",
            "@SUM(1)",
            "\t=cmd",
            "850315300129",
            "000000000000",
            "Ә Ғ Қ Ң Ө Ұ Ү Һ І",
            "Oʻgʻil",
            "محمد",
            "Аnnа",
            "\u202egnp.exe",
            "\u0000",
            "\ud800",
            "\u200b\u200d\ufeff",
            "../../../etc/passwd",
            "%2e%2e%2f",
            "a".repeat(100_000),
            "ж".repeat(16_001),
            "1e999999999",
            "-0",
            "NaN",
            "9223372036854775808",
            "[[[[[[[[[[",
            "{\"$ref\": \"#\"}",
            "NRM-0000-0000-0000",
            "nrm-0000-0000-0000",
            "00000000-0000-0000-0000-000000000000");

    private final List<String> texts = new ArrayList<>(OURS);

    Corpus() {
        try (var list = Corpus.class.getResourceAsStream("/corpus/blns.json")) {
            texts.addAll(List.of(new JsonMapper().readValue(list, String[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int size() {
        return texts.size();
    }

    /** One of them, sometimes many times over or with another one behind it. */
    String any(Random random) {
        var text = texts.get(random.nextInt(texts.size()));
        return switch (random.nextInt(20)) {
            case 0 -> text + texts.get(random.nextInt(texts.size()));
            case 1 ->
                String.join("", IntStream.range(0, 50).mapToObj(times -> text).toList());
            default -> text;
        };
    }
}
