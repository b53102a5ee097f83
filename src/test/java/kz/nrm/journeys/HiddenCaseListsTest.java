package kz.nrm.journeys;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.support.Canaries;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Doors that name no case: for whom a case does not exist, it stands in no list, no file to save, no feed, and no search finds it. */
class HiddenCaseListsTest extends DoorMatrix {

    private static final String FAMILY = "Zqlistova";
    private static final String GIVEN = "Zqgivenna";
    private static final String PLACE = "Zqplace";
    private static final Canaries PERSON = Canaries.of(FAMILY, GIVEN, PLACE);

    /** Looks for the person by all that is known of them. */
    private static final Map<String, String> SEARCH =
            Map.of("familyName", FAMILY, "givenName", GIVEN, "birthDate", "1991-05-17", "purpose", "NEW_REFERRAL");

    private static final Map<String, String> SEARCH_FOR_NOBODY =
            Map.of("familyName", "Qz", "givenName", "Qz", "birthDate", "1931-01-01", "purpose", "NEW_REFERRAL");

    /** Signs out, or shows what somebody who is not signed in sees. */
    private static final List<String> LEFT_OUT =
            List.of("/sign-in", "/signed-in", "/not-linked", "/goodbye", "/error", "/presence");

    @Test
    void a_case_that_is_hidden_stands_in_no_list() throws Exception {
        var other = lostSightOf();
        var hidden = hidden(other);
        var found = new TreeSet<String>();
        var asked = new TreeSet<String>();
        var lists = doors.ofNothing().stream()
                .filter(Door::reads)
                .filter(door -> LEFT_OUT.stream().noneMatch(door.pattern()::startsWith))
                .toList();
        for (var user : users()) {
            var opens = mayOpen(user, hidden.reference());
            var owes = owes(user, hidden.reference());
            for (var door : lists) {
                for (var question :
                        List.of(door.isInterface() ? "?size=500" : "", "?reference=" + hidden.reference())) {
                    var told = knocks.told(user, door, Target.none(), question, Map.of());
                    var names = names(told, hidden, question);
                    if (opens || hasSay(user, door) || isTold(user, door)) {
                        asked.addAll(names);
                    } else {
                        names.removeIf(name -> owes && isDeadline(door, name));
                        names.forEach(name -> found.add(user + " at " + door + question + ": " + name));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(asked)
                .as("whoever may open it finds it there")
                .contains("reference", "TASK", "DEADLINE", "MERGE", "EMERGENCY");
    }

    @Test
    void nobody_finds_who_is_hidden() throws Exception {
        var hidden = hidden(lostSightOf());
        var search = new Door(HttpMethod.POST, "/api/person-searches");
        var refer = new Door(HttpMethod.POST, "/api/referrals");
        var finders = new ArrayList<String>();
        for (var user : users()) {
            var told = undone(user, search, SEARCH);
            if (mayOpen(user, hidden.reference())) {
                if (told.body().contains(hidden.reference())) {
                    finders.add(user);
                }
                continue;
            }
            assertThat(told).as("%s looks for the person", user).isEqualTo(undone(user, search, SEARCH_FOR_NOBODY));
            var receipt = undone(user, refer, json.convertValue(known(), Map.class));
            assertThat(names(receipt, hidden, ""))
                    .as("%s refers the person again", user)
                    .isEmpty();
        }
        assertThat(finders).as("whoever may open it").contains("manager");
    }

    @Test
    void no_calendar_tells_of_it() throws Exception {
        var hidden = hidden(lostSightOf());
        for (var user : users()) {
            var feed = knocks.told(user, new Door(HttpMethod.POST, "/api/calendar-feed"), Target.none());
            if (feed.status() < 300) {
                var address = json.readTree(feed.body()).get("address").asString();
                var calendar = knocks.told(user, new Door(HttpMethod.GET, address), Target.none());
                assertThat(calendar.body()).as(user).contains("BEGIN:VCALENDAR");
                if (!mayOpen(user, hidden.reference())) {
                    assertThat(names(calendar, hidden, "")).as(user).isEmpty();
                }
                knocks.told(user, new Door(HttpMethod.DELETE, "/api/calendar-feed"), Target.none());
            }
        }
    }

    /** Watchers are told of cases nobody else knows. */
    private static boolean isTold(String user, Door door) {
        return Set.of("/alerts", "/api/alerts").contains(door.pattern()) && WATCHERS.contains(user);
    }

    /** An agency that owes something sees by when, and of which case, before it has a part in it. */
    private static boolean isDeadline(Door door, String name) {
        return door.pattern().contains("/deadlines")
                && Set.of("reference", Thing.DEADLINE.name()).contains(name);
    }

    private boolean owes(String user, String reference) {
        return database.queryForObject("""
                        select count(*) from deadline d join app_user u on u.agency = d.agency
                        where d.reference = ? and u.id = ? and not exists (select 1 from case_exclusion x
                          where x.reference = d.reference and x.agency = u.agency and x.in_force_since is not null)""", Integer.class, reference, user) > 0;
    }

    private Target hidden(String other) {
        var reference = referredBy("police", known());
        isPresumed(reference);
        as("manager")
                .adds(reference, "STATEMENT", FAMILY + ".pdf", SampleFiles.pdf())
                .created();
        shutsOut(reference, "agency", "MIA_OC-75");
        return furnished(reference, "MIA_OC-75", "police", other);
    }

    private ObjectNode known() {
        var referral = referral();
        referral.withObject("encounter").put("place", PLACE);
        var person = referral.withObject("person");
        person.remove("ageYears");
        person.put("familyName", FAMILY).put("givenName", GIVEN).put("birthDate", "1991-05-17");
        return referral;
    }

    /** Nothing that is asked here stays. */
    private Told undone(String user, Door door, Map<?, ?> sent) {
        return new TransactionTemplate(transactions).execute(open -> {
            open.setRollbackOnly();
            try {
                return knocks.told(user, door, Target.none(), "", json.convertValue(sent, Map.class));
            } catch (Exception broken) {
                throw new AssertionError(user + " at " + door, broken);
            }
        });
    }

    /** What of the case stands in an answer; what was asked for may be said again. */
    private static List<String> names(Told told, Target hidden, String question) {
        var answer = told.headers() + told.body();
        var said = question.contains(hidden.reference()) ? answer.replace(hidden.reference(), "") : answer;
        return Stream.concat(
                        Stream.concat(
                                Stream.of(Thing.values())
                                        .filter(thing -> said.contains(hidden.named(thing)))
                                        .map(Thing::name),
                                said.contains(hidden.reference()) ? Stream.of("reference") : Stream.empty()),
                        PERSON.in(said).stream())
                .collect(toCollection(ArrayList::new));
    }
}
