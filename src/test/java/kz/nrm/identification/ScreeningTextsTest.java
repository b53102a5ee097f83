package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Strength;
import kz.nrm.identification.ScreeningExplanation.NextSign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an officer reads. */
class ScreeningTextsTest {

    private final ScreeningTexts texts = new ScreeningTexts(messages(), new TestCatalogue().catalogue());

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Coercion at destination: 1 strong found. Any further sign here makes the outcome positive.",
                "ru|Принуждение на месте: найдено — сильных: 1. Любой ещё один признак здесь меняет итог: положительно.",
                "kk|Баратын жердегі мәжбүрлеу: табылғаны — 1 күшті. Осы өлшемдегі кез келген тағы бір белгі нәтижені өзгертеді: оң."
            })
    void one_strong_in_coercion_found_any_further_sign_makes_it_positive(String language, String sentence) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(texts.next(coercion(new SignCounts(1, 0, 0), EnumSet.allOf(Strength.class), true)))
                .isEqualTo(sentence);
    }

    @Test
    void only_some_strengths_are_named() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(texts.next(coercion(new SignCounts(0, 0, 0), EnumSet.of(Strength.S, Strength.M), false)))
                .isEqualTo(
                        "Coercion at destination: no sign found. One more strong or medium sign here makes the outcome positive.");
        assertThat(texts.sign("D5_01")).isEqualTo("Documents taken away");
    }

    private static NextSign coercion(SignCounts counts, EnumSet<Strength> strengths, boolean any) {
        return new NextSign(Dimension.D5, counts, strengths, any, ScreeningOutcome.POSITIVE, ScreeningRule.R_COERCION);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/identification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
