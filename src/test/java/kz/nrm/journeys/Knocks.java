package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.nrm.casefile.file.SampleFiles;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Knocks at doors for somebody who is signed in already, and writes down what they are told. */
final class Knocks {

    /** Stands before what the next page says was refused. */
    static final String REFUSED = "[refused] ";

    private final MockMvc web;
    private final UserDetailsService accounts;
    private final JsonMapper json;

    Knocks(WebApplicationContext application, UserDetailsService accounts, JsonMapper json) {
        this.web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.accounts = accounts;
        this.json = json;
    }

    Told told(String user, Door door, Target target) throws Exception {
        return told(user, door, target, "", Map.of("type", "person-missing"));
    }

    /** @param question appended to the address */
    Told told(String user, Door door, Target target, String question, Map<String, ?> sent) throws Exception {
        var answer = web.perform(request(door, target.fill(door.pattern()) + question, sent)
                        .with(user(accounts.loadUserByUsername(user)))
                        .with(Knocks::notForged)
                        .header("Accept-Language", "en")
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andReturn();
        var response = answer.getResponse();
        return new Told(response.getStatus(), headers(response, target), target.hideIn(body(answer)));
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Door door, String address, Map<String, ?> sent) {
        if (door.method() == HttpMethod.POST && door.pattern().endsWith("/attachments")) {
            return MockMvcRequestBuilders.multipart(address)
                    .file(new MockMultipartFile("file", "told.pdf", "application/pdf", SampleFiles.pdf()))
                    .param("kind", "STATEMENT")
                    .param("_key", UUID.randomUUID().toString());
        }
        var request = MockMvcRequestBuilders.request(door.method(), address);
        if (door.isInterface()) {
            return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(sent));
        }
        if (!door.reads()) {
            request.param("_key", UUID.randomUUID().toString());
            sent.forEach((field, value) -> request.param(field, texts(value)));
        }
        return request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static String[] texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toArray(String[]::new)
                : new String[] {String.valueOf(value)};
    }

    /** A token would put another keeper of tokens into the application, for whichever test comes next. */
    private static MockHttpServletRequest notForged(MockHttpServletRequest request) {
        CsrfFilter.skipRequest(request);
        return request;
    }

    /** Tokens against forged requests are new in every answer, and so are the numbers of requests; "not found" has none. What the next page will say belongs to it. */
    private static String body(MvcResult answer) throws Exception {
        var next = new StringBuilder();
        new TreeMap<>(answer.getFlashMap())
                .forEach((what, text) -> next.append(what.equals("refused") ? REFUSED : what + " ")
                        .append(text));
        var text = answer.getResponse().getContentAsString();
        if (answer.getResponse().getStatus() == 404) {
            assertThat(text).doesNotContain("requestId");
        }
        return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("\"requestId\":\"[^\"]*\"", "")
                        .replaceAll("<code>[0-9a-f-]{36}</code>", "")
                        .replaceAll("\"timestamp\":\"[^\"]*\"", "")
                + next;
    }

    private static Map<String, List<String>> headers(MockHttpServletResponse response, Target target) {
        var headers = new TreeMap<String, List<String>>();
        response.getHeaderNames()
                .forEach(name -> headers.put(
                        name,
                        response.getHeaders(name).stream().map(target::hideIn).toList()));
        return headers;
    }
}
