package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.nrm.journeys.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Looks at the headers of every answer that comes through here. */
abstract class EveryAnswer extends Journey {

    @LocalServerPort
    protected int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    private final HttpClient http = HttpClient.newHttpClient();
    protected final Set<Integer> seen = new HashSet<>();

    protected final void answer(HttpRequest.Builder request) {
        check(send(request.build()));
    }

    protected final void answer(HttpRequest.Builder request, int expected) {
        check(send(request.build()), expected);
    }

    protected final void check(HttpResponse<?> answer, int expected) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(expected);
        check(answer);
    }

    /** Each of them once, and as it was meant; styles and scripts may be kept. */
    protected final void check(HttpResponse<?> answer) {
        var sent = answer.request();
        seen.add(answer.statusCode());
        var meant = new HashMap<>(SecurityHeaders.ALL);
        if (sent.uri().getPath().equals("/css/desk.css")) {
            meant.remove("Cache-Control");
        }
        meant.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as("%s of %s %s: %d", name, sent.method(), sent.uri(), answer.statusCode())
                .containsExactly(value));
    }

    protected final HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    protected final HttpRequest.Builder json(String path) {
        return signedIn(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected final HttpRequest.Builder signedIn(String path) {
        return withPassword(path, "manager:training-2026");
    }

    protected final HttpRequest.Builder withPassword(String path, String pair) {
        return request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
    }

    /** Addresses of all doors, with these names in the place of what they name and "none" for all else. */
    protected final Set<String> paths(Map<String, String> names) {
        var found = new TreeSet<String>();
        for (var door : doors.getHandlerMethods().keySet()) {
            for (var pattern : door.getPatternValues()) {
                var path = pattern;
                for (var name : names.entrySet()) {
                    path = path.replace(name.getKey(), name.getValue());
                }
                found.add(path.replaceAll("\\{[^}]+}", "none"));
            }
        }
        return found;
    }
}
