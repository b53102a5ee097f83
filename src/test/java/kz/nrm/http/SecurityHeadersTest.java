package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door, opened rightly, wrongly and by strangers: no answer without the headers that tell the browser what it may do. */
class SecurityHeadersTest extends Journey {

    private static final Set<String> NAMES = SecurityHeaders.ALL.keySet();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Integer> seen = new HashSet<>();

    @Test
    void everyAnswerOfEveryDoor() {
        for (var path : paths()) {
            answer(request(path).GET());
            answer(request(path).method("PROPFIND", BodyPublishers.noBody()));
            answer(request(path).POST(BodyPublishers.noBody()));
            if (path.startsWith("/api/")) {
                answer(signedIn(path).GET());
                answer(signedIn(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method("PATCH", BodyPublishers.ofString("{")));
            }
        }
        for (var path : new String[] {
            "/nowhere", "/css/desk.css", "/css/none.css", "/actuator/health", "/a;b", "/api//x", "/a%2Fb", "/api/%5Cx"
        }) {
            answer(request(path).GET());
        }
        answer(signedIn("/api/tasks?size=many").GET());
        answer(signedIn("/api/referrals")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "x")
                .POST(BodyPublishers.ofString("{")));
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

    private void answer(HttpRequest.Builder request) {
        try {
            var sent = request.build();
            var answer = http.send(sent, BodyHandlers.discarding());
            seen.add(answer.statusCode());
            assertThat(answer.headers().map().keySet())
                    .as("%s %s: %d", sent.method(), sent.uri(), answer.statusCode())
                    .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                    .containsAll(NAMES);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder signedIn(String path) {
        return withPassword(path, "manager:training-2026");
    }

    private HttpRequest.Builder withPassword(String path, String pair) {
        return request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
    }

    private Set<String> paths() {
        var found = new TreeSet<String>();
        doors.getHandlerMethods()
                .keySet()
                .forEach(door -> door.getPatternValues().stream()
                        .map(path -> path.replace("{reference}", "NRM-0000-0000-0000")
                                .replaceAll("\\{[^}]+}", "none"))
                        .forEach(found::add));
        return found;
    }
}
