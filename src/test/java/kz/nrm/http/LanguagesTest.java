package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kk-KZ,ru;q=0.8|kk", "de,en-US;q=0.7,ru;q=0.3|en", "de|ru", "uz,ru|ru"})
    void theFirstKnownLanguageOfTheBrowserIsSpoken(String accepted, String language) {
        request.addHeader("Accept-Language", accepted);
        request.setPreferredLocales(Locale.LanguageRange.parse(accepted).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList());

        assertThat(spoken()).isEqualTo(language);
    }

    @Test
    void withoutAWishRussianIsSpoken() {
        assertThat(spoken()).isEqualTo("ru");
    }

    @Test
    void theCookieComesFirst() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("nrm-language", "kk"));

        assertThat(spoken()).isEqualTo("kk");
    }

    @Test
    void aCookieOfAnotherLanguageCountsForNothing() {
        request.setCookies(new Cookie("nrm-language", "fr"));

        assertThat(spoken()).isEqualTo("ru");
    }

    @Test
    void whatIsChosenIsKeptInACookieNoScriptReads() {
        var response = new MockHttpServletResponse();

        new Languages().localeResolver().setLocale(request, response, Locale.ENGLISH);

        var cookie = response.getCookie("nrm-language");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo("en");
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    private String spoken() {
        return new Languages().localeResolver().resolveLocale(request).getLanguage();
    }
}
