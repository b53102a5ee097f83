package kz.nrm.support;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The search finds a word in every form in which it could lie somewhere, wherever it stands. */
class CanariesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Wqsparrow", "Жщворобьёва", "Ққторғайқызы", "77010001122"})
    void a_word_is_found_in_every_form(String word) {
        var canaries = Canaries.of(word);
        for (var before : List.of("", "x", "xy", "xyz")) {
            var text = before + word + "ъ and more";
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                var bytes = text.getBytes(charset);
                assertThat(canaries.in(bytes)).as("%s %s", before, charset).isNotEmpty();
                assertThat(canaries.in(HexFormat.of().withUpperCase().formatHex(bytes)))
                        .isNotEmpty();
                assertThat(canaries.in(Base64.getEncoder().encodeToString(bytes)))
                        .as("%s %s", before, charset)
                        .isNotEmpty();
                assertThat(canaries.in(Base64.getUrlEncoder().encodeToString(bytes)))
                        .isNotEmpty();
            }
            assertThat(canaries.in(URLEncoder.encode(text, UTF_8))).isNotEmpty();
            assertThat(canaries.in(HtmlUtils.htmlEscapeDecimal(text, "US-ASCII")))
                    .isNotEmpty();
            assertThat(canaries.in(ascii(text))).isNotEmpty();
        }
    }

    @Test
    void other_forms() {
        assertThat(Canaries.of("Жщворобьёва").in("Жщворобьёва".getBytes(Charset.forName("windows-1251"))))
                .isNotEmpty();
        assertThat(Canaries.of("Жщ").in("U&'\\0416\\0449'")).isNotEmpty();
        assertThat(Canaries.of("Жщ").in("&#x416;&#x449;")).isNotEmpty();
        assertThat(Canaries.of("Wqsparrow").in("wqSPARROW")).isNotEmpty();
        assertThat(Canaries.of("Ққторғайқызы").in("ққторғайқызы")).isNotEmpty();
        assertThat(Canaries.of("Ққторғайқызы").in("ҚҚТОРҒАЙҚЫЗЫ")).isNotEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(Canaries.of("Wqsparrow", "Жщворобьёва", "Ққторғайқызы").in("Wqsparro w воробей торғай"))
                .isEmpty();
    }

    private static String ascii(String text) {
        return JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(text);
    }
}
