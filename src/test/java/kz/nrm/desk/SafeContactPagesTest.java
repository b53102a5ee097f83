package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wherever a number of the person is shown, by whatever door and to whomever, every rule of the person stands with it, and before it. */
class SafeContactPagesTest extends Journey {

    private static final String NUMBER = "+77770003377";
    private static final String HOURS = "10:00-16:00";
    private static final String WORD = "tulips are late";
    private static final String WHO = "only her sister";
    private static final String UNKNOWN = "NRM-0000-0000-0000";
    private static final List<String> READERS = List.of("manager", "social", "police", "national");
    private static final List<String> DOORS =
            List.of("/api/cases/{reference}/contact", "/cases/{reference}/contact", "/cases/{reference}/records");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private JdbcTemplate database;

    private MockMvc web;

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void the_number_never_stands_alone() throws Exception {
        var reference = known("PHONE", HOURS);
        assertThat(doorsThatShow(reference, patterns(), "The person may be reached now."))
                .containsExactlyElementsOf(DOORS);
    }

    @Test
    void outside_the_hours_it_says_so_first_and_folds_the_number_away() throws Exception {
        var reference = known("PHONE", HOURS);
        itIs("2026-11-16T23:10");
        assertThat(doorsThatShow(reference, DOORS, "Do not reach out now")).containsExactlyElementsOf(DOORS);
        var page = answer("manager", "/cases/" + reference + "/contact").getContentAsString();
        assertThat(page.substring(0, page.indexOf(NUMBER)))
                .contains("<details>")
                .doesNotContain("</details>");
        assertThat(as("manager")
                        .get("/api/cases/" + reference + "/contact")
                        .ok()
                        .get("now")
                        .asString())
                .isEqualTo("OUTSIDE_HOURS");
    }

    @Test
    void hours_told_in_words_are_to_be_read_first() throws Exception {
        var reference = known("MESSENGER", "after " + HOURS + " only");
        assertThat(doorsThatShow(reference, DOORS, "Before you reach out, read when"))
                .containsExactlyElementsOf(DOORS);
    }

    @Test
    void whoever_is_reached_through_the_agency_alone_has_no_number_anywhere() throws Exception {
        for (var channel : List.of("NONE", "THROUGH_AGENCY")) {
            var reference = known(channel, HOURS);
            assertThat(doorsThatShow(reference, patterns(), "")).as(channel).isEmpty();
            assertThat(answer("manager", "/cases/" + reference + "/contact").getContentAsString())
                    .contains("The person is not called or written to", "Almaty");
        }
    }

    @Test
    void whoever_may_not_know_who_it_is_finds_no_way_to_call() {
        var reference = known("PHONE", HOURS);
        for (var reader : List.of("police", "national", "social10")) {
            var hidden = as(reader).get("/api/cases/" + reference + "/contact");
            hidden.notFound();
            assertThat(hidden.text().replace(reference, UNKNOWN))
                    .isEqualTo(
                            as(reader).get("/api/cases/" + UNKNOWN + "/contact").text());
        }
    }

    /** Patterns of the doors behind which somebody reads the number; each is looked at. */
    private TreeSet<String> doorsThatShow(String reference, List<String> patterns, String first) throws Exception {
        var showing = new TreeSet<String>();
        for (var pattern : patterns) {
            for (var address : addresses(pattern, reference)) {
                for (var reader : READERS) {
                    var body = answer(reader, address).getContentAsString();
                    if (body.contains(NUMBER)) {
                        showing.add(pattern);
                        assertRules(reader + " at " + address, body, pattern.startsWith("/api/"), first);
                    }
                }
            }
        }
        return showing;
    }

    private static void assertRules(String where, String body, boolean isInterface, String first) {
        assertThat(body).as(where).contains(HOURS, WORD, WHO);
        if (isInterface) {
            assertThat(body).as(where).contains("\"uzb\"", "\"now\"");
        } else {
            assertThat(body.substring(0, body.indexOf(NUMBER))).as(where).contains(first, HOURS, WORD, WHO, "Uzbek");
            assertThat(body.split(java.util.regex.Pattern.quote(NUMBER), -1))
                    .as(where)
                    .hasSize(2);
        }
    }

    private List<String> patterns() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(door -> door.getValue().getBeanType().getName().startsWith("kz.nrm."))
                .filter(door -> door.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/exit"))
                .sorted()
                .toList();
    }

    /** A door to a task is opened for each task of the case. */
    private List<String> addresses(String pattern, String reference) {
        var ids = pattern.contains("/tasks/{id}")
                ? database
                        .queryForList("select id from work_item where reference = ?", Object.class, reference)
                        .stream()
                        .map(Object::toString)
                : Stream.of(UUID.randomUUID().toString());
        return ids.map(id -> pattern.replace("{reference}", reference)
                        .replace("{id}", id)
                        .replace("{type}", "person-missing")
                        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString()))
                .toList();
    }

    private MockHttpServletResponse answer(String reader, String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address)
                        .with(user(accounts.loadUserByUsername(reader)))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private String known(String channel, String hours) {
        var told = referral();
        told.putObject("safeContact")
                .put("channel", channel)
                .put("value", NUMBER)
                .put("hours", hours)
                .put("codeWord", WORD)
                .put("whoMayAnswer", WHO);
        var reference = referredBy("police", told);
        accepted(reference);
        return reference;
    }
}
