package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.support.Multipart;

/** A browser that executes no script: it follows links and posts forms, hidden fields included. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_key|_version|_pass)\" value=\"([^\"]*)\"");

    private final String home;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private String body = "";

    public Browser(int port) {
        this.home = "http://localhost:" + port;
    }

    public Browser signIn(String user) {
        get("/sign-in");
        post("/sign-in", Map.of("username", user, "password", "training-2026"));
        assertThat(body).contains("/sign-out");
        return this;
    }

    public HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + address)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Posts a form as the page last shown would: with its token and its hidden fields. */
    public HttpResponse<String> post(String address, Map<String, ?> fields) {
        return postRaw(address, form(fields));
    }

    /** The same, saying what kind of answer is wanted. */
    public HttpResponse<String> postAs(String accepted, String address, Map<String, ?> fields) {
        return postRaw(address, form(fields), "Accept", accepted);
    }

    /** The same as the script does that renews a part of the page; the page stays as it was. */
    public HttpResponse<String> postPart(String address, Map<String, ?> fields) {
        var page = body;
        var part = postRaw(address, form(fields), "HX-Request", "true");
        body = page;
        return part;
    }

    private String form(Map<String, ?> fields) {
        var pairs = new ArrayList<String>();
        first(TOKEN).ifPresent(token -> pairs.add(pair("_csrf", token)));
        HIDDEN.matcher(body).results().forEach(found -> pairs.add(pair(found.group(1), found.group(2))));
        fields.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                several.forEach(one -> pairs.add(pair(name, one)));
            } else {
                pairs.add(pair(name, value));
            }
        });
        return String.join("&", pairs);
    }

    /** Posts a form with a file as the page last shown would. */
    public HttpResponse<String> upload(String address, Map<String, String> fields, String name, byte[] file) {
        var all = new LinkedHashMap<>(fields);
        first(TOKEN).ifPresent(token -> all.put("_csrf", token));
        HIDDEN.matcher(body).results().forEach(found -> all.put(found.group(1), found.group(2)));
        return send(HttpRequest.newBuilder(URI.create(home + address))
                .header("Content-Type", Multipart.TYPE)
                .POST(BodyPublishers.ofByteArray(Multipart.of(all, name, file).body())));
    }

    public HttpResponse<String> postRaw(String address, String form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + address))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(form)));
    }

    /** The page last shown. */
    public String page() {
        return body;
    }

    /** Addresses of the links of the page that match. */
    public List<String> links(String expression) {
        return Pattern.compile("href=\"(" + expression + ")\"")
                .matcher(body)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private java.util.Optional<String> first(Pattern pattern) {
        return pattern.matcher(body).results().map(found -> found.group(1)).findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            body = response.body();
            return response;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String pair(String name, Object value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
