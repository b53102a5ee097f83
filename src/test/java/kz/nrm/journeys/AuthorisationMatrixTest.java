package kz.nrm.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.nrm.access.AccessPolicy;
import kz.nrm.access.AccessRule;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Purposes;
import kz.nrm.access.SignedIn;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.file.SampleFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Every door of the running application × every demo user × cases of different standing: whoever has no part in a case, or was shut out of
 * it, gets at each door, to read and to change, the very answer that a case gets which never was.
 */
class AuthorisationMatrixTest extends DoorMatrix {

    private static final Door CASE = new Door(HttpMethod.GET, "/api/cases/{reference}");

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

    private static final Set<String> SHUT_OUT = Set.of("police", "investigator");

    private static final Set<String> OVERSIGHT = Set.of("auditor", "commissioner");

    private static final Set<String> WHO_HAS_SEEN =
            Set.of("/api/cases/{reference}/access-log", "/cases/{reference}/access-log");

    /** What relation and consent can make of a cell; of all others they make nothing else. */
    private static final Map<AccessRule, Set<AccessRule>> BY_THE_FACTS = Map.of(
            AccessRule.OPEN_BY_ROLE,
            Set.of(AccessRule.OPEN_BY_ROLE, AccessRule.NO_CONSENT, AccessRule.NO_WORK_IN_CASE),
            AccessRule.SEALED_IN_REFLECTION,
            Set.of(AccessRule.SEALED_IN_REFLECTION, AccessRule.NO_WORK_IN_CASE));

    @Autowired
    private List<CasePanel> panels;

    @Test
    void a_case_one_has_no_part_in_answers_as_one_that_never_was() throws Exception {
        var closed = lostSightOf();
        var open = whole("inspector");
        var openTarget = furnished(open, "AKIMAT_SOC-75", "manager", closed);
        var hidden = whole("police");
        as("national").reports(hidden, "exclusion-approved", Map.of()).created();
        var shutOut = furnished(hidden, "MIA_OC-75", "police", closed);
        var sent = bodies(shutOut, closed);

        var compared = new HashSet<String>();
        for (var user : unlike()) {
            var answers = new HashMap<Door, Told>();
            for (var target : List.of(openTarget, shutOut, target(closed))) {
                if (mayOpen(user, target.reference())) {
                    assertThat(knocks.told(user, CASE, target).status())
                            .as("%s has a part in the case: DoorsByRoleTest", user)
                            .isEqualTo(200);
                } else if (answers.isEmpty() || SHUT_OUT.contains(user) || READERS.contains(user)) {
                    comparesWithNone(user, target, sent, answers);
                    compared.add(user);
                }
            }
        }
        assertThat(compared)
                .as("shut out, of another region, without cases")
                .contains("police", "investigator", "police10", "admin");
    }

    /** Whoever has the same roles at the same agency is asked once. */
    private List<String> unlike() {
        var known = new HashSet<Object>();
        return Stream.of(READERS, SHUT_OUT, users())
                .flatMap(Collection::stream)
                .filter(user ->
                        known.add(database.queryForMap("select roles, agency from app_user where id = ?", user)))
                .toList();
    }

    private void comparesWithNone(String user, Target target, Bodies sent, Map<Door, Told> ofNone) throws Exception {
        for (var door : doors.ofCases()) {
            if (hasSay(user, door)) {
                continue;
            }
            var told = knocks.told(user, door, target, "", sent.of(door));
            if (user.equals("auditor") && WHO_HAS_SEEN.contains(door.pattern())) {
                assertThat(told.status()).as("auditors ask of every case").isEqualTo(200);
                continue;
            }
            if (!ofNone.containsKey(door)) {
                ofNone.put(door, knocks.told(user, door, Target.none(), "", sent.of(door)));
            }
            assertThat(told).as("%s at %s", user, door).isEqualTo(ofNone.get(door));
        }
    }

    private String whole(String referrer) {
        var reference = referredBy(referrer, referral());
        isPresumed(reference);
        as("manager")
                .adds(reference, "STATEMENT", "told.pdf", SampleFiles.pdf())
                .created();
        asksToShutOut(reference, "agency", "MIA_OC-75");
        return reference;
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
        assertThat(doors.all().stream()
                        .map(Door::pattern)
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

    private JsonNode sees(String user, String address) throws Exception {
        var told = knocks.told(user, new Door(HttpMethod.GET, address), Target.none());
        assertThat(told.status()).as("%s at %s", user, address).isEqualTo(200);
        return json.readTree(told.body());
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
            for (var door : doors.ofCases()) {
                change("delete from alert");
                var answer = knocks.told(user, door, trap);
                var alarms = alarms(trap, user);
                assertThat(dateless(answer))
                        .as("%s at %s", user, door)
                        .isEqualTo(dateless(knocks.told(user, door, closed)));
                if (door.pattern().contains("{reference}") && reachesHandler(answer)) {
                    assertThat(alarms).as("alarms of %s at %s", user, door).isEqualTo(OVERSIGHT.contains(user) ? 0 : 2);
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

    /** Names of rows are made by chance, and the engine remembers by its own clock. */
    private static Told dateless(Told answer) {
        var body = answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "*")
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"", "*");
        return new Told(answer.status(), answer.headers(), body);
    }
}
