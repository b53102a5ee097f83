package kz.nrm.journeys;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.AccessPolicy;
import kz.nrm.access.Compartment;
import kz.nrm.access.Purpose;
import kz.nrm.access.Role;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The doors of the running application, whoever stands before them, and cases with something behind each door. */
abstract class DoorMatrix extends Story {

    /** What stands in the rows that a story would take long to tell: someone, in a year when nothing falls due. */
    private static final OffsetDateTime FAR = OffsetDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    protected static final Set<String> WATCHERS = Set.of("national", "national2", "auditor");
    private static final Set<String> ADMINISTRATORS = Set.of("national", "national2", "admin", "admin2");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    protected UserDetailsService accounts;

    @Autowired
    protected JdbcTemplate database;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Autowired
    protected JsonMapper json;

    private final Map<UUID, String> put = new HashMap<>();

    protected Knocks knocks;
    protected Doors doors;

    @BeforeEach
    void openTheDoors() {
        knocks = new Knocks(application, accounts, json);
        doors = new Doors(mappings);
    }

    @AfterEach
    void takeAwayWhatWasPutThere() {
        put.forEach((id, table) -> change("delete from " + table + " where id = ?", id));
        change("update ACT_RU_JOB set EXCEPTION_MSG_ = null where EXCEPTION_MSG_ = 'put there'");
    }

    /** The rightful bodies for a case, whose task is answered as one who may would answer it. */
    protected Bodies bodies(Target target, String other) {
        var task = database.queryForMap(
                "select role, agency from work_item where id = ?", UUID.fromString(target.named(Thing.TASK)));
        var worker = deskOf(json.valueToTree(Map.of("role", task.get("role"), "agency", task.get("agency"))));
        var form = as(worker)
                .get("/api/tasks/" + target.named(Thing.TASK) + "/form")
                .ok();
        return new Bodies(doors.bodies(), now(), other, new UsualAnswers(json).to(form, Map.of(), now()), worker);
    }

    protected Target target(String reference) {
        return Target.of(reference, database);
    }

    /**
     * Puts one thing of each kind into a case.
     *
     * @param agency whose recall and notice there are
     * @param person whose alert and emergency there are
     * @param other  the case that may be about the same person
     */
    protected Target furnished(String reference, String agency, String person, String other) {
        put(
                "plan_action",
                "reference, goal, service, state, proposed_at, version",
                reference,
                "HEALTH",
                "SOCIAL_MEDICAL",
                "REFUSED",
                FAR,
                0);
        put(
                "case_merge",
                "newer, older, state, asked_by, asked_by_agency, asked_at, version",
                reference,
                other,
                "PROPOSED",
                "someone",
                "HEALTH-75",
                FAR,
                0);
        put(
                "consent_recall",
                "reference, agency, compartments, last_read_at, told_at, version",
                reference,
                agency,
                "IDENTITY",
                FAR,
                FAR,
                0);
        put(
                "broken_glass",
                "reference, user_id, agency, compartment, reason, broken_at, expires_at, review_due_at, version",
                reference,
                person,
                agency,
                "IDENTITY",
                "LIFE_IN_DANGER",
                FAR,
                FAR,
                FAR,
                0);
        put("alert", "reference, kind, about, told, written_at", reference, "GLASS_BROKEN", "someone", person, FAR);
        put(
                "notice",
                "reference, deadline_id, kind, ordinal, escalation, at_once, agency, due_at, written_at, told_at",
                reference,
                UUID.randomUUID(),
                "REFLECTION_PERIOD",
                1,
                false,
                false,
                agency,
                FAR,
                FAR,
                FAR);
        change("""
                update ACT_RU_JOB set EXCEPTION_MSG_ = 'put there' where PROCESS_INSTANCE_ID_ in
                (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)""", reference);
        var target = target(reference);
        assertThat(target.real()).as("what the case has").containsExactlyInAnyOrder(Thing.values());
        return target;
    }

    private void put(String table, String columns, Object... values) {
        var id = UUID.randomUUID();
        change(
                "insert into %s (id, %s) values (?%s)".formatted(table, columns, ", ?".repeat(values.length)),
                Stream.concat(Stream.of(id), Stream.of(values)).toArray());
        put.put(id, table);
    }

    /** An ordinary case that ended because nobody knows where the person is. */
    protected String lostSightOf() {
        itIs("2026-10-17T14:20");
        var reference = referredBy("police", referral());
        itIs("2026-10-17T19:20");
        loses(reference);
        itIs("2026-11-16T14:20");
        return reference;
    }

    protected void loses(String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> processes.deliver(
                        VictimPath.CONTACT_LOST_MESSAGE, new CaseReference(reference), CaseFacts.none()));
    }

    protected List<String> users() {
        return database.queryForList("select id from app_user where enabled order by id", String.class);
    }

    /**
     * Who has a say without a part in the case: coordinators of other regions decide on exclusions, the commissioner also names cases
     * unseen, those who watch look why a case was opened, and administrators try again what failed.
     */
    protected static boolean hasSay(String user, Door door) {
        var page = door.pattern().replaceFirst("^/api", "");
        return page.startsWith("/exclusions")
                        && Set.of("coordinator79", "commissioner").contains(user)
                || page.startsWith("/cases/{reference}/exclusions") && user.equals("commissioner")
                || page.startsWith("/break-glass") && WATCHERS.contains(user)
                || page.startsWith("/failures") && ADMINISTRATORS.contains(user);
    }

    /** Told by the tables alone: a role that works on cases, a relation of the agency or national coordination, and no exclusion. */
    protected boolean mayOpen(String user, String reference) {
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
