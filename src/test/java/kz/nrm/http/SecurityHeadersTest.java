package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every door, opened rightly, wrongly and by strangers: no answer without the headers that tell the browser what it may do. */
class SecurityHeadersTest extends EveryAnswer {

    private static final Set<String> NAMES = SecurityHeaders.ALL.keySet();

    @Test
    void everyAnswerOfEveryDoor() {
        for (var path : paths(Map.of("{reference}", "NRM-0000-0000-0000"))) {
            answer(request(path).GET());
            answer(request(path).method("PROPFIND", BodyPublishers.noBody()));
            answer(request(path).POST(BodyPublishers.noBody()));
            if (path.startsWith("/api/")) {
                answer(signedIn(path).GET());
                answer(json(path).method("PATCH", BodyPublishers.ofString("{")));
            }
        }
        for (var path : new String[] {
            "/nowhere", "/css/desk.css", "/css/none.css", "/actuator/health", "/a;b", "/api//x", "/a%2Fb", "/api/%5Cx"
        }) {
            answer(request(path).GET());
        }
        answer(signedIn("/api/tasks?size=many").GET());
        var user = "u" + UUID.randomUUID();
        for (var guess = 0; guess < 6; guess++) {
            answer(withPassword("/api/cases", user + ":guessed").GET());
        }

        assertThat(seen).contains(200, 302, 400, 401, 403, 404, 405, 429);
    }

    @Test
    void aFailureOfOursCarriesThemToo() {
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> new SecurityHeaders()
                        .doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                            throw new IOException("broken");
                        }))
                .isInstanceOf(IOException.class);

        assertThat(response.getHeaderNames()).containsAll(NAMES);
    }

    /** No part of the house has seen these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\\ HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /\"> HTTP/1.1\r\nHost: localhost\r\n",
                "G<T / HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: local host\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n"
            })
    void whatTheServerItselfRefusesCarriesThemAndSaysNothingOfTheServer(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception", "<html");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains(NAMES.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT) + ":")
                            .toList());
        }
    }

    @Test
    void onlyStylesAndScriptsMayBeKept() {
        assertThat(SecurityHeaders.ALL)
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }
}
