package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.desk.Browser;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How deep, how many and how long: each limit is there, says its own name, and lies above what people really send. */
class InputLimitsTest extends Journey {

    private static final int DEPTH = 32;
    private static final int PARAMETERS = 50;
    private static final int ENTRIES = 500;
    private static final int LONGEST = 15_000;

    /** Form token, key, version, and what brings one back. */
    private static final int BESIDE_THE_FIELDS = 5;

    /** Each person of a site is checked as a referral of its own, with the limits of one. */
    private static final String CHECKED_AS_REFERRAL = "NewSiteReferral.persons[].";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Autowired
    private List<CaseEventForm<?>> events;

    @Autowired
    private List<TaskForm<?>> tasks;

    @Value("${server.tomcat.max-parameter-count}")
    private int fields;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/referrals", "/api/site-referrals", "/api/imports"})
    void a_document_is_thirty_two_levels_deep_at_most(String door) {
        var tooDeep = as("police").postRaw(door, nested(DEPTH + 1), "application/json");
        assertThat(tooDeep.status()).isEqualTo(400);
        assertThat(rules(tooDeep)).containsExactly("TooDeep");

        assertThat(as("police").postRaw(door, nested(DEPTH), "application/json").text())
                .doesNotContain("TooDeep");
    }

    private static String nested(int depth) {
        return "{\"x\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/cases", "/api/deadlines"})
    void an_address_has_fifty_parameters_at_most(String door) {
        var tooMany = as("manager").get(door + "?" + query(PARAMETERS + 1));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().get("type").asString()).isEqualTo("/problems/too-many-parameters");

        assertThat(as("manager").get(door + "?" + query(PARAMETERS)).status()).isEqualTo(200);
    }

    @Test
    void a_page_and_a_form_say_what_was_too_much() {
        var browser = new Browser(port).signIn("manager");
        var page = browser.get("/cases?" + query(PARAMETERS + 1), "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Too many parameters", "at most 50");

        var answers = new LinkedHashMap<String, String>();
        IntStream.range(0, fields).forEach(i -> answers.put("field" + i, "x"));
        browser.get("/referrals/new");
        var form = browser.post("/referrals/new", answers);
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains(String.valueOf(fields)).doesNotContain("field0");
    }

    private static String query(int parameters) {
        return IntStream.range(0, parameters).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
    }

    @Test
    void a_list_has_five_hundred_entries_at_most() {
        var referral = referral();
        var forms = referral.putArray("suspectedForms");
        IntStream.rangeClosed(0, ENTRIES).forEach(i -> forms.add("FORCED_LABOUR"));
        var many = as("police").post("/api/referrals", referral);
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.json().get("violations").toString())
                .contains("suspectedForms", "Size")
                .contains(String.valueOf(ENTRIES));

        var reference = referredBy("police", referral());
        var told = as("manager")
                .post(
                        "/api/cases/" + reference + "/events",
                        Map.of("type", "person-missing", "x", Map.of("y", Collections.nCopies(ENTRIES + 1, 1))));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.json().get("violations").get(0).get("field").asString()).isEqualTo("x.y");
    }

    /**
     * The length of a text is counted in units of UTF-16: never fewer than its code points, and none takes more than three bytes in
     * UTF-8. So the one number of a field limits all three; what fits by letters is kept whole, whatever its bytes.
     */
    @Test
    void the_longest_text_is_kept_whole_in_the_longest_letters() {
        var threeBytes = "\u0e01".repeat(LONGEST);
        var fourBytes = "\ud83d\udd12".repeat(LONGEST / 2);
        for (var story : List.of(threeBytes, fourBytes)) {
            var referral = referral();
            referral.put("narrative", story);
            var reference = referredBy("police", referral);
            assertThat(new Browser(port)
                            .signIn("manager")
                            .get("/cases/" + reference + "/records")
                            .body())
                    .contains(story);
            referral.put("narrative", story + "\u0e01");
            assertThat(as("police").post("/api/referrals", referral).status()).isEqualTo(422);
        }
    }

    @Test
    void every_text_and_every_list_that_can_be_sent_has_its_limit() {
        var unlimited = new TreeSet<String>();
        inputs().forEach(input -> look(input, input.getSimpleName(), unlimited));
        assertThat(inputs()).hasSizeGreaterThan(150);
        unlimited.removeIf(path -> path.startsWith(CHECKED_AS_REFERRAL));
        assertThat(unlimited).isEmpty();
    }

    @Test
    void the_longest_form_has_far_fewer_fields_than_are_taken() {
        assertThat(Stream.concat(
                                tasks.stream().map(TaskForm::input),
                                events.stream().map(CaseEventForm::input))
                        .mapToInt(InputLimitsTest::fieldsOf)
                        .max()
                        .orElseThrow())
                .isLessThan(fields / 2);
    }

    private static int fieldsOf(Class<? extends Record> input) {
        return BESIDE_THE_FIELDS
                + FormField.of(input).stream()
                        .mapToInt(field -> field.kind() == FormField.Kind.MANY_CHOICES
                                ? field.codes().size()
                                : 1)
                        .sum();
    }

    private List<Class<?>> inputs() {
        var found = new ArrayList<Class<?>>();
        tasks.forEach(form -> found.add(form.input()));
        events.forEach(form -> found.add(form.input()));
        doors.getHandlerMethods().values().stream()
                .flatMap(door -> Arrays.stream(door.getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        && parameter.getType().isRecord())
                .forEach(parameter -> found.add(parameter.getType()));
        return found;
    }

    /** Values of the house check their own form; a set or a map of codes holds each of them once. */
    private static void look(Class<?> input, String path, Collection<String> unlimited) {
        for (var part : input.getRecordComponents()) {
            var limited = Stream.of(Size.class, Pattern.class)
                    .anyMatch(limit -> part.getAccessor().isAnnotationPresent(limit));
            look(part.getAnnotatedType(), limited, path + "." + part.getName(), unlimited);
        }
    }

    private static void look(AnnotatedType type, boolean limited, String path, Collection<String> unlimited) {
        var hasLimit = limited || type.isAnnotationPresent(Size.class) || type.isAnnotationPresent(Pattern.class);
        if (type instanceof AnnotatedParameterizedType several
                && type.getType() instanceof ParameterizedType raw
                && raw.getRawType() instanceof Class<?> kind) {
            var entry = several.getAnnotatedActualTypeArguments()[0];
            var ofCodes = entry.getType() instanceof Class<?> code
                    && code.isEnum()
                    && (kind == Set.class || kind == Map.class);
            if (!hasLimit && !ofCodes) {
                unlimited.add(path);
            }
            look(entry, false, path + "[]", unlimited);
        } else if (type.getType() == String.class && !hasLimit) {
            unlimited.add(path);
        } else if (type.getType() instanceof Class<?> part
                && part.isRecord()
                && !part.getPackageName().equals("kz.nrm.shared")) {
            look(part, path, unlimited);
        }
    }

    private static List<String> rules(Answer answer) {
        var rules = new ArrayList<String>();
        answer.json().get("violations").forEach(one -> rules.add(one.get("rule").asString()));
        return rules;
    }
}
