package kz.nrm.journeys;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.AccessPolicy;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Purpose;
import kz.nrm.access.Purposes;
import kz.nrm.access.Role;
import kz.nrm.access.SignedIn;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every door of the running application × every demo user × cases of different standing: whoever has no part in a case, or was shut out of
 * it, gets at each door, to read and to change, the very answer that a case gets which never was.
 */
class AuthorisationMatrixTest extends Journey {

    private static final String NO_CASE = "NRM-0000-0000-0000";

    /** One of each standing: has referred, receives, coordinates, other region, sees all, sees none, oversight. */
    private static final List<String> READERS = List.of(
            "police",
            "manager",
            "coordinator",
            "coordinator79",
            "police10",
            "national",
            "admin",
            "auditor",
            "commissioner");

    private static final Set<String> OVERSIGHT = Set.of("auditor", "commissioner");

    private static final Set<String> WHO_HAS_SEEN =
            Set.of("/api/cases/{reference}/access-log", "/cases/{reference}/access-log");

    /** Doors whose variable names nothing that belongs to a case. */
    private static final Set<String> NOT_OF_A_CASE = Set.of(
            "/calendar/{secret}.ics",
            "/api/honeytokens/{id}/planting",
            "/api/calendar/years/{year}",
            "/api/calendar/changes/{id}",
            "/api/calendar/changes/{id}/approval",
            "/api/calendar/changes/{id}/rejection",
            "/calendar/changes/{id}",
            "/calendar/changes/{id}/approval",
            "/calendar/changes/{id}/rejection",
            "/api/notices/{id}/read",
            // a house belongs to its agency: ShelterKeepingJourneyTest asks whose it is
            "/api/shelters/{id}/beds",
            "/api/shelters/{id}/beds/removal",
            "/api/shelters/{id}/reopening",
            "/shelters/{id}",
            "/shelters/{id}/beds",
            "/shelters/{id}/reopening",
            "/api/agencies/{id}/names",
            "/api/agencies/{id}/closing",
            "/api/agencies/{id}/reopening",
            "/api/agencies/changes/{id}/approval",
            "/api/agencies/changes/{id}/rejection",
            "/agencies/{id}",
            "/agencies/{id}/names",
            "/agencies/{id}/closing",
            "/agencies/{id}/reopening",
            "/agencies/changes/{id}/approval",
            "/agencies/changes/{id}/rejection",
            "/api/users/{id}/roles",
            "/api/users/{id}/roles/{role}",
            "/api/users/{id}/second-factor/reset",
            "/api/users/{id}/provider-link",
            "/api/users/{id}/disabling",
            "/api/users/{id}/enabling",
            "/api/users/changes/{id}/approval",
            "/api/users/changes/{id}/rejection",
            // a draft has no case yet: IntakePagesTest asks whose it is
            "/referrals/drafts/{id}",
            "/referrals/drafts/{id}/{step}",
            "/referrals/drafts/{id}/check",
            "/referrals/drafts/{id}/submission",
            "/referrals/drafts/{id}/receipt",
            "/referrals/drafts/{id}/handover",
            "/referrals/drafts/{id}/deletion",
            "/referrals/drafts/{id}/extension",
            "/referrals/drafts/{id}/slips",
            "/referrals/drafts/{id}/persons",
            "/referrals/drafts/{id}/persons/{number}",
            "/referrals/drafts/{id}/persons/{number}/removal",
            "/users/{id}/roles",
            "/users/{id}/factor-reset",
            "/users/{id}/provider-link",
            "/users/{id}/provider-link/removal",
            "/saved-filters/{id}/removal",
            "/absences/{id}/removal",
            "/users/{id}/disabling",
            "/users/{id}/enabling",
            "/users/changes/{id}/approval",
            "/users/changes/{id}/rejection");

    /** What relation and consent can make of a cell; of all others they make nothing else. */
    private static final Map<AccessRule, Set<AccessRule>> BY_THE_FACTS = Map.of(
            AccessRule.OPEN_BY_ROLE,
            Set.of(AccessRule.OPEN_BY_ROLE, AccessRule.NO_CONSENT, AccessRule.NO_WORK_IN_CASE),
            AccessRule.SEALED_IN_REFLECTION,
            Set.of(AccessRule.SEALED_IN_REFLECTION, AccessRule.NO_WORK_IN_CASE));

    @Autowired
    private WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private List<CasePanel> panels;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JsonMapper json;

    private MockMvc web;

    /** One door: method and pattern. */
    private record Door(HttpMethod method, String pattern) {}

    /** What one door answered, but for what differs by its nature. */
    private record Told(int status, Map<String, List<String>> headers, String body) {}

    /** A case and one thing of each kind that belongs to it. */
    private record Target(
            String reference, String task, String deadline, String instance, String exclusion, String file) {

        static Target none() {
            return new Target(
                    NO_CASE,
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString());
        }

        String fill(String pattern) {
            var id = pattern.startsWith("/api/tasks") || pattern.startsWith("/tasks")
                    ? task
                    : pattern.contains("/exclusions/{id}") ? exclusion : isOfFile(pattern) ? file : deadline;
            return pattern.replace("{reference}", reference)
                    .replace("{type}", "person-missing")
                    .replace("{instance}", instance)
                    .replace("{job}", instance)
                    .replace("{id}", id);
        }

        private static boolean isOfFile(String pattern) {
            return pattern.contains("/attachments/") || pattern.startsWith("/files/");
        }

        String hideIn(String text) {
            return text.replace(reference, "*")
                    .replace(task, "*")
                    .replace(deadline, "*")
                    .replace(instance, "*")
                    .replace(exclusion, "*")
                    .replace(file, "*");
        }
    }

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_case_one_has_no_part_in_answers_as_one_that_never_was() throws Exception {
        var open = target(proposedFor(withFile(referredBy("inspector", referral()))));
        var hidden = proposedFor(withFile(referredBy("police", referral())));
        as("national").reports(hidden, "exclusion-approved", Map.of()).created();
        var shutOut = target(hidden);

        var none = Target.none();
        var doors = doors();
        var compared = new LinkedHashMap<String, Integer>();
        for (var user : users()) {
            var toldOfNone = new HashMap<Door, Told>();
            for (var target : List.of(open, shutOut)) {
                if (mayOpen(user, target.reference())) {
                    assertThat(told(user, new Door(HttpMethod.GET, "/api/cases/{reference}"), target)
                                    .status())
                            .as("%s has a part in the case", user)
                            .isEqualTo(200);
                    continue;
                }
                for (var door : doors) {
                    if (hasSay(user, door)) {
                        continue;
                    }
                    if (user.equals("auditor") && WHO_HAS_SEEN.contains(door.pattern())) {
                        assertThat(told(user, door, target).status())
                                .as("auditors ask of every case")
                                .isEqualTo(200);
                        continue;
                    }
                    if (!toldOfNone.containsKey(door)) {
                        toldOfNone.put(door, told(user, door, none));
                    }
                    assertThat(told(user, door, target))
                            .as("%s at %s %s", user, door.method(), door.pattern())
                            .isEqualTo(toldOfNone.get(door));
                }
                compared.merge(user, 1, Integer::sum);
            }
        }
        assertThat(doors).as("doors that name a case, a task or a deadline").hasSizeGreaterThan(20);
        assertThat(compared)
                .as("shut out, of another region, without cases")
                .containsKeys("police", "investigator", "police10", "admin");
    }

    @Test
    void what_is_open_within_a_case_is_what_the_table_says() throws Exception {
        var reference = referredBy("police", referral());
        accepted(reference);
        as("police").does(reference, "Task_DecideReasonableGrounds");
        var compartmentOf = panels.stream().collect(toMap(CasePanel::id, CasePanel::compartment));
        var seen = new TreeSet<AccessRule>();
        for (var user :
                users().stream().filter(user -> mayOpen(user, reference)).toList()) {
            var actor = ((SignedIn) accounts.loadUserByUsername(user)).actor();
            var rules = rulesOf(user, reference);
            assertThat(rules).as(user).containsOnlyKeys(Compartment.values());
            rules.forEach((compartment, rule) -> {
                var table = table(actor, compartment);
                assertThat(rule)
                        .as("%s for %s, the table says %s", compartment, user, table)
                        .isIn(BY_THE_FACTS.getOrDefault(table, Set.of(table)));
            });
            sees(user, "/api/cases/" + reference)
                    .get("panels")
                    .forEach(panel -> assertThat(
                                    rules.get(compartmentOf.get(panel.get("id").asString()))
                                            .opens())
                            .as("%s sees %s", user, panel)
                            .isTrue());
            seen.addAll(rules.values());
        }
        assertThat(seen)
                .contains(
                        AccessRule.OPEN_BY_ROLE,
                        AccessRule.SEALED_IN_REFLECTION,
                        AccessRule.ROLE_DOES_NOT_HOLD,
                        AccessRule.NEVER_FOR_POLICE_SIDE);
    }

    @Test
    void every_door_serves_something_that_somebody_has_placed() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(door -> door.getValue().getBeanType().getName().startsWith("kz.nrm."))
                        .flatMap(door -> door.getKey().getPatternValues().stream())
                        .filter(pattern -> Purposes.of(pattern).isEmpty()))
                .as("doors to be placed in access.Purposes (then write docs/access-policy.md anew)")
                .isEmpty();
    }

    private Map<Compartment, AccessRule> rulesOf(String user, String reference) throws Exception {
        var rules = new EnumMap<Compartment, AccessRule>(Compartment.class);
        sees(user, "/api/cases/" + reference + "/access")
                .forEach(opening -> rules.put(
                        Compartment.valueOf(opening.get("compartment").asString()),
                        AccessRule.valueOf(opening.get("rule").asString())));
        return rules;
    }

    /** Signed in already: other tests of this run have invited people who have no password, or a second factor. */
    private JsonNode sees(String user, String address) throws Exception {
        var response = web.perform(get(address).with(user(accounts.loadUserByUsername(user))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as("%s at %s", user, address).isEqualTo(200);
        return json.readTree(response.getContentAsByteArray());
    }

    /** The most open cell of the actor's roles, while the person has time to reflect. */
    private static AccessRule table(Actor actor, Compartment compartment) {
        return actor.roles().stream()
                .map(role -> AccessPolicy.rule(
                        role,
                        actor.policeSide(),
                        compartment,
                        Purposes.of("/api/cases/{reference}/access").orElseThrow(),
                        true))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void a_case_of_nobody_answers_as_an_ordinary_closed_one_and_tells_oversight() throws Exception {
        var trap = target(honeytoken(referral()));
        var closed = target(lostSightOf());
        var told = 0;
        for (var user : READERS) {
            for (var door : doors()) {
                change("delete from alert");
                var answer = told(user, door, trap);
                var alarms = alarms(trap, user);
                assertThat(dateless(answer))
                        .as("%s at %s %s", user, door.method(), door.pattern())
                        .isEqualTo(dateless(told(user, door, closed)));
                if (door.pattern().contains("{reference}") && reachesHandler(answer)) {
                    assertThat(alarms)
                            .as("alarms of %s at %s %s", user, door.method(), door.pattern())
                            .isEqualTo(OVERSIGHT.contains(user) ? 0 : 2);
                    told += alarms;
                }
                assertThat(alarms(closed, user)).isZero();
            }
        }
        assertThat(told).isGreaterThan(500);
    }

    /** The method or the kind of what was sent does not fit: nobody was asked for anything. */
    private static boolean reachesHandler(Told answer) {
        return answer.status() != 405 && answer.status() != 415;
    }

    private int alarms(Target about, String user) {
        return database.queryForObject(
                "select count(*) from alert where kind = 'HONEYTOKEN_TOUCHED' and reference = ? and about = ?",
                Integer.class,
                about.reference(),
                user);
    }

    /** An ordinary case that ended the same way on the same day. */
    private String lostSightOf() {
        itIs("2026-10-17T14:20");
        var reference = referredBy("police", referral());
        itIs("2026-10-17T19:20");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> processes.deliver(
                        VictimPath.CONTACT_LOST_MESSAGE, new CaseReference(reference), CaseFacts.none()));
        itIs("2026-11-16T14:20");
        return reference;
    }

    /** Names of rows are made by chance, and the engine remembers by its own clock. */
    private static Told dateless(Told answer) {
        var body = answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "*")
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"", "*");
        return new Told(answer.status(), answer.headers(), body);
    }

    /** All doors that name something of a case; another variable than the known ones fails here and wants its rule. */
    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{") && !NOT_OF_A_CASE.contains(pattern))
                        .forEach(pattern -> {
                            assertThat(Target.none().fill(pattern)).as(pattern).doesNotContain("{");
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> doors.add(new Door(method.asHttpMethod(), pattern)));
                        }));
        doors.sort(Comparator.comparing(Door::pattern)
                .thenComparing(door -> door.method().name()));
        return doors;
    }

    private Told told(String user, Door door, Target target) throws Exception {
        var response = web.perform(request(door, target)
                        .with(user(accounts.loadUserByUsername(user)))
                        .with(AuthorisationMatrixTest::notForged)
                        .header("Accept-Language", "en")
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse();
        return new Told(response.getStatus(), headers(response, target), target.hideIn(body(response)));
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Door door, Target target) {
        var address = target.fill(door.pattern());
        var isInterface = door.pattern().startsWith("/api/");
        var isOfFile = Target.isOfFile(door.pattern());
        if (door.method() == HttpMethod.POST && door.pattern().endsWith("/attachments")) {
            return MockMvcRequestBuilders.multipart(address)
                    .file(new MockMultipartFile("file", "told.pdf", "application/pdf", SampleFiles.pdf()))
                    .param("kind", "STATEMENT")
                    .param("_key", UUID.randomUUID().toString());
        }
        return MockMvcRequestBuilders.request(door.method(), address)
                .contentType(isInterface ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                .content(!isInterface ? "" : isOfFile ? "{\"reason\": \"TWICE\"}" : "{\"type\": \"person-missing\"}");
    }

    /** A token would put another keeper of tokens into the application, for whichever test comes next. */
    private static MockHttpServletRequest notForged(MockHttpServletRequest request) {
        CsrfFilter.skipRequest(request);
        return request;
    }

    /** Tokens against forged requests are new in every answer, and so are the numbers of requests; "not found" has none. */
    private static String body(MockHttpServletResponse response) throws Exception {
        var text = response.getContentAsString();
        if (response.getStatus() == 404) {
            assertThat(text).doesNotContain("requestId");
        }
        return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replaceAll("<code>[0-9a-f-]{36}</code>", "")
                .replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    private static Map<String, List<String>> headers(MockHttpServletResponse response, Target target) {
        var headers = new TreeMap<String, List<String>>();
        response.getHeaderNames()
                .forEach(name -> headers.put(
                        name,
                        response.getHeaders(name).stream().map(target::hideIn).toList()));
        return headers;
    }

    private Target target(String reference) {
        return new Target(
                reference,
                first("select id from work_item where reference = ? order by task_key, id", reference),
                first("select id from deadline where reference = ? order by kind, id", reference),
                first("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? order by PROC_DEF_KEY_, ID_", reference),
                first("select id from case_exclusion where reference = ?", reference),
                first("select id from attachment where reference = ?", reference));
    }

    private String withFile(String reference) {
        as("manager")
                .adds(reference, "STATEMENT", "told.pdf", SampleFiles.pdf())
                .created();
        return reference;
    }

    private String first(String query, String reference) {
        return database.queryForList(query, Object.class, reference).stream()
                .findFirst()
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    private String proposedFor(String reference) {
        asksToShutOut(reference, "agency", "MIA_OC-75");
        return reference;
    }

    /** Coordinators of other regions decide on exclusions without a part in the case; the commissioner also names cases unseen. */
    private static boolean hasSay(String user, Door door) {
        var pattern = door.pattern().replaceFirst("^/api", "");
        return pattern.contains("/exclusions/{id}")
                        && Set.of("coordinator79", "commissioner").contains(user)
                || pattern.startsWith("/cases/{reference}/exclusions") && user.equals("commissioner");
    }

    private List<String> users() {
        return database.queryForList("select id from app_user where enabled order by id", String.class);
    }

    /** Told by the tables alone: a role that works on cases, a relation of the agency or national coordination, and no exclusion. */
    private boolean mayOpen(String user, String reference) {
        return database.queryForObject(
                        """
                        select count(*) from app_user u where u.id = ?
                        and u.roles not in (:WITHOUT_CASES)
                        and (u.roles like '%COORDINATOR_NATIONAL%' or exists
                          (select 1 from case_party p where p.agency = u.agency and p.reference = ?))
                        and not exists (select 1 from case_exclusion x where x.reference = ? and x.in_force_since is not null
                          and (x.agency = u.agency or x.user_id = u.id))""".replace(":WITHOUT_CASES", rolesWithoutCases()), Integer.class, user, reference, reference)
                > 0;
    }

    private static String rolesWithoutCases() {
        return Stream.of(Role.values())
                .filter(role -> Stream.of(Compartment.values())
                        .noneMatch(compartment -> AccessPolicy.rule(
                                        role, false, compartment, EnumSet.allOf(Purpose.class), false)
                                .opens()))
                .map(role -> "'" + role + "'")
                .collect(joining(", "));
    }
}
