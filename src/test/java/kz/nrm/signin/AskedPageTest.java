package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AskedPageTest {

    private final AskedPage asked = new AskedPage(new SignInSettings(
            true, false, Duration.ZERO, Duration.ZERO, Duration.ZERO, SignInSettings.SecondFactorRule.OFF, ""));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPageIsRememberedInACookieOfThisHost() {
        request.addHeader("Accept", "text/html");
        request.setQueryString("page=2");

        asked.saveRequest(request, response);

        var cookie = response.getCookie("__Host-nrm-asked");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        request.setCookies(cookie);
        assertThat(asked.getRequest(request, response).getRedirectUrl()).isEqualTo("/cases?page=2");
    }

    @Test
    void whatIsNoPageIsForgotten() {
        request.addHeader("Accept", "application/json");

        asked.saveRequest(request, response);

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void onceOpenedItIsForgotten() {
        request.setCookies(new Cookie("__Host-nrm-asked", "%2Fcases"));

        asked.getMatchingRequest(request, response);

        assertThat(response.getCookie("__Host-nrm-asked").getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "evil",
                "%2F%2Fevil.example",
                "/%0Aevil",
                "%zz"
            })
    void aForeignAddressLeadsNowhere(String address) {
        request.setCookies(new Cookie("__Host-nrm-asked", address));

        assertThat(asked.getRequest(request, response)).isNull();
    }
}
