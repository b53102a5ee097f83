package kz.nrm.journeys;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.Purpose;
import kz.nrm.access.Purposes;
import kz.nrm.access.Role;
import kz.nrm.access.SignedIn;
import kz.nrm.access.Users;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.journeys.Told.Passage;
import kz.nrm.support.Canaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every door × every role, for a case of the own agency that runs and for one that has ended: who passes is what the kept table says, and
 * whoever may not know where somebody lives does not learn it at any of them. After a wanted change, write the table anew with
 * {@code mvn verify -Dtest=DoorsByRoleTest -Dnrm.doors.write=true} and commit it.
 */
class DoorsByRoleTest extends DoorMatrix {

    private static final Path KEPT = Path.of("docs/access-doors.md");
    private static final String ADDRESS = "Synthetic address of Bulak";
    private static final String LEASE = "Zqlease";
    private static final Canaries WHEREABOUTS = Canaries.of(ADDRESS, LEASE);

    /** Signing in and out has tests of its own; the clock and the calendar belong to all tests. */
    private static final List<String> LEFT_OUT = List.of(
            "/api/tokens",
            "/api/training",
            "/error",
            "/exit",
            "/presence",
            "/goodbye",
            "/not-linked",
            "/passkeys",
            "/second-factor",
            "/sign-in",
            "/signed-in",
            "/api/users/me/password");

    private static final Map<String, String> QUESTIONS = Map.of(
            "/cases/{reference}/preview", "?agency=NGO-75",
            "/cases/{reference}/comparison", "?with=");

    @Autowired
    private Users accountsOfAll;

    private Map<Role, String> users = Map.of();
    private final Set<String> learned = new TreeSet<>();
    private final Set<String> leaked = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    @BeforeEach
    void oneForEachRole() {
        users = RoleUsers.create(accountsOfAll);
    }

    @AfterEach
    void theyLeave() {
        change("delete from app_user where id like 'door-%'");
    }

    @Test
    void who_passes_is_what_the_table_says() throws Exception {
        var other = lostSightOf();
        var target = inShelter(other);
        var sent = bodies(target, other);
        var running = new LinkedHashMap<Door, Map<Role, Passage>>();
        for (var door : doorsToAsk()) {
            running.put(door, asked(door, target, sent, other));
        }
        asksWhereTheyLive(target);
        loses(target.reference());
        assertThat(database.queryForObject(
                        "select closure_reason from case_file where reference = ?", String.class, target.reference()))
                .as("it has ended")
                .isNotNull();
        var ended = new LinkedHashMap<Door, Map<Role, Passage>>();
        for (var door : doors.ofCases().stream().filter(Door::isInterface).toList()) {
            ended.put(door, asked(door, target, sent, other));
        }

        assertThat(failed).as("doors that broke").isEmpty();
        assertThat(leaked).as("where somebody lives").isEmpty();
        assertThat(learned).as("those who care for them do learn it").hasSizeGreaterThan(5);
        assertThat(running).allSatisfy(DoorsByRoleTest::onlyTheirOwn);
        assertKept(page(running, ended));
    }

    /** Whoever works on no case passes no door of a case but one that serves what they are there for. */
    private static void onlyTheirOwn(Door door, Map<Role, Passage> passages) {
        var serves = Purposes.of(door.pattern()).orElseThrow();
        if (!serves.contains(Purpose.OVERSEE)
                && !serves.contains(Purpose.ADMINISTER)
                && door.pattern().contains("{reference}")) {
            assertThat(passages.entrySet())
                    .as("%s", door)
                    .allMatch(entry -> !entry.getKey().seesNoCase() || entry.getValue() == Passage.OUT);
        }
    }

    /** Everybody's agency works on the case, and the person lives in Bulak. */
    private Target inShelter(String other) {
        var reference = referredBy("police", referral());
        isPresumed(reference);
        movesInto("Bulak", reference);
        as("manager")
                .adds(reference, "ADDRESS_PAPER", LEASE + ".pdf", SampleFiles.pdf())
                .created();
        asksToShutOut(reference, "agency", "MIA_OC-10");
        everybodyWorksOn(reference);
        everybodyWorksOn(other);
        return furnished(reference, "AKIMAT_SOC-75", users.get(Role.CASE_MANAGER), other);
    }

    private void everybodyWorksOn(String reference) {
        for (var agency : RoleUsers.agencies()) {
            change("""
                    insert into case_party (reference, agency, relation, since)
                    select ?, ?, 'PARTICIPANT', now() where not exists
                    (select 1 from case_party p where p.reference = ? and p.agency = ?)""", reference, agency, reference, agency);
        }
        change(
                "update case_party set relation = 'PARTICIPANT' where reference = ? and relation = 'REFERRER'",
                reference);
    }

    private List<Door> doorsToAsk() {
        return Stream.concat(doors.ofCases().stream(), doors.ofNothing().stream())
                .filter(door -> LEFT_OUT.stream().noneMatch(door.pattern()::startsWith))
                .toList();
    }

    private Map<Role, Passage> asked(Door door, Target target, Bodies sent, String other) throws Exception {
        var passages = new EnumMap<Role, Passage>(Role.class);
        for (var role : Role.values()) {
            passages.put(role, asked(users.get(role), door, target, sent, other).passage(door));
        }
        if (door.reads()) {
            asked(RoleUsers.OF_POLICE, door, target, sent, other);
        }
        return passages;
    }

    private Told asked(String user, Door door, Target target, Bodies sent, String other) {
        var page = door.pattern().replaceFirst("^/api", "");
        var question = QUESTIONS.getOrDefault(page, "");
        var told = undone(user, door, target, question.endsWith("=") ? question + other : question, sent.of(door));
        if (told.status() >= 500) {
            failed.add(told.status() + " " + door + " " + user);
        }
        listen(user, door, told);
        return told;
    }

    /** Nothing that is asked here stays. */
    private Told undone(String user, Door door, Target target, String question, Map<String, ?> sent) {
        return new TransactionTemplate(transactions).execute(open -> {
            open.setRollbackOnly();
            try {
                return knocks.told(user, door, target, question, sent);
            } catch (Exception broken) {
                throw new AssertionError(user + " at " + door, broken);
            }
        });
    }

    /** What has to do with a shelter is open to fewer than the first task of the case. */
    private void asksWhereTheyLive(Target target) {
        var tasks = database.queryForList(
                "select id from work_item where reference = ? and compartment = 'LOCATION'",
                UUID.class,
                target.reference());
        assertThat(tasks).isNotEmpty();
        for (var task : tasks) {
            for (var pattern : List.of("/api/tasks/{id}", "/api/tasks/{id}/form", "/tasks/{id}")) {
                var door = new Door(HttpMethod.GET, pattern.replace("{id}", task.toString()));
                Stream.concat(users.values().stream(), Stream.of(RoleUsers.OF_POLICE))
                        .forEach(user -> listen(user, door, undone(user, door, target, "", Map.of())));
            }
        }
    }

    private void listen(String user, Door door, Told told) {
        if (door.reads() && !WHEREABOUTS.in(told.headers() + told.body()).isEmpty()) {
            (actor(user).opens(Compartment.LOCATION) ? learned : leaked).add(user + " at " + door);
        }
    }

    private Actor actor(String user) {
        return ((SignedIn) accounts.loadUserByUsername(user)).actor();
    }

    private static void assertKept(String page) throws IOException {
        if (Boolean.getBoolean("nrm.doors.write")) {
            Files.writeString(KEPT, page);
        }
        assertThat(Files.readString(KEPT)).isEqualTo(page);
    }

    private static String page(Map<Door, Map<Role, Passage>> running, Map<Door, Map<Role, Passage>> ended) {
        var different = new LinkedHashMap<>(ended);
        different.entrySet().removeIf(door -> door.getValue().equals(running.get(door.getKey())));
        return """
                # Who passes which door

                Written by `DoorsByRoleTest` from what the running application answers; do not edit. Every role asks at every door, each
                for a case its own agency works on, and sends what belongs there. *Let in* is who is shown it or does it; *corrected* is
                whose door it is, while what was sent or how the case stands does not fit; everybody else is told that there is nothing,
                or that it is for another role. What is shown behind a door is the matter of `access-policy.md`. *Case work* are all
                roles but rapporteur, auditor, human rights commissioner and sys admin.

                ## While the case runs

                %s
                ## Where that changes once the case has ended

                Asked at the doors of the interface; the pages lead to the same use cases.

                %s""".formatted(table(running), table(different));
    }

    private static String table(Map<Door, Map<Role, Passage>> doors) {
        var lines = new StringBuilder("| door | let in | corrected |\n|---|---|---|\n");
        doors.forEach((door, passages) -> lines.append("| `%s` | %s | %s |\n"
                .formatted(door, roles(passages, Passage.IN), roles(passages, Passage.CORRECTED))));
        return lines.toString();
    }

    private static String roles(Map<Role, Passage> passages, Passage passage) {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> passages.get(role) != passage);
        if (roles.size() == Role.values().length) {
            return "*everybody*";
        }
        var work = EnumSet.allOf(Role.class);
        work.removeIf(Role::seesNoCase);
        var all = roles.containsAll(work);
        if (all) {
            roles.removeAll(work);
        }
        return Stream.concat(
                        all ? Stream.of("*case work*") : Stream.empty(),
                        roles.stream()
                                .map(role ->
                                        role.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .collect(joining(", "));
    }
}
