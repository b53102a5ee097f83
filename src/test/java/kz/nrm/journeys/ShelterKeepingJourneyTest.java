package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.Sex;
import kz.nrm.desk.Browser;
import kz.nrm.shared.Region;
import kz.nrm.shelter.ShelterRegistration;
import kz.nrm.support.Canaries;
import kz.nrm.support.Everywhere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A shelter comes into the system by those who keep it, through the JSON door and the page; where it is stands nowhere but under seal. */
class ShelterKeepingJourneyTest extends Story {

    private static final String STREET = "Zhasyryn";
    private static final String ADDRESS = STREET + " lane 17, the gate behind the bakery";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate rows;

    private String house = "";

    @BeforeEach
    void a_name_of_its_own() {
        house = "Boztorgai " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Other stories find the houses they know. */
    @AfterEach
    void its_beds_are_gone() {
        change("delete from bed_use");
        change("update bed set taken_out_at = current_timestamp where shelter_id in "
                + "(select id from shelter where code_name like 'Boztorgai%')");
    }

    @Test
    void a_house_is_registered_filled_enlarged_and_made_smaller() {
        var id = registered();
        assertThat(onTheBoard("free")).isEqualTo(2);

        var referral = referral();
        referral.withObject("person").put("sex", Sex.NON_CONFORMING.name());
        var person = referredBy("inspector", referral);
        isPresumed(person);
        movesInto(house, person);
        assertThat(as("manager").sees(person).toString()).contains(ADDRESS, house);
        assertThat(List.of(onTheBoard("free"), onTheBoard("occupied"))).containsExactly(1, 1);

        var more = Map.of("beds", 3);
        var key = UUID.randomUUID().toString();
        assertThat(as("shelter2")
                        .post("/api/shelters/" + id + "/beds", more, key)
                        .created()
                        .get("free")
                        .asInt())
                .isEqualTo(4);
        as("shelter2").post("/api/shelters/" + id + "/beds", more, key).created();
        assertThat(onTheBoard("free")).as("sent twice, added once").isEqualTo(4);

        as("shelter")
                .post("/api/shelters/" + id + "/beds/removal", Map.of("beds", 5))
                .refused("BEDS_NOT_FREE");
        as("shelter")
                .post("/api/shelters/" + id + "/beds/removal", Map.of("beds", 4))
                .ok();
        assertThat(List.of(onTheBoard("free"), onTheBoard("occupied"))).containsExactly(0, 1);
        as("shelter").post("/api/shelters/" + id + "/beds", Map.of("beds", 1)).created();
        assertThat(onTheBoard("free")).as("numbers are given once").isEqualTo(1);
    }

    @Test
    void a_house_that_was_found_takes_persons_again_when_it_has_moved() {
        var id = registered();
        var moved = Map.of("address", STREET + " square 3, second floor");
        as("shelter").post("/api/shelters/" + id + "/reopening", moved).refused("SHELTER_NOT_PAUSED");
        change("update shelter set compromised_at = current_timestamp where id = ?", UUID.fromString(id));
        assertThat(onTheBoard("free")).isZero();

        as("social").post("/api/shelters/" + id + "/reopening", moved).notFound();
        as("shelter").post("/api/shelters/" + id + "/reopening", moved).done();

        assertThat(onTheBoard("free")).isEqualTo(2);
        assertThat(trail()).contains("ShelterReopened");
        theAddressStandsNowhere();
    }

    @Test
    void who_was_shown_an_address_that_became_known_is_named_when_the_house_has_moved_too() {
        var id = registered();
        var before = livesHere();
        as("manager").sees(before);
        as("national").get(readersOf(before)).notFound();
        hoursPass(1);
        as("manager")
                .reports(before, "shelter-compromised", Map.of("what", "A car of the traffickers stood at the gate."))
                .created();
        done(before, "Task_MoveToSafety");
        itIs("2027-03-16T14:20");
        as("shelter")
                .post("/api/shelters/" + id + "/reopening", Map.of("address", STREET + " square 3, second floor"))
                .done();
        var after = livesHere();
        as("social2").sees(after);
        as("social2").sees(before);

        var readers = as("national").get(readersOf(before)).ok().get("readers");

        assertThat(readers.findValuesAsString("user")).contains("manager").doesNotContain("social2");
        as("national").get(readersOf(after)).notFound();
        as("auditor").get(readersOf(after)).notFound();
    }

    private String livesHere() {
        var referral = referral();
        referral.withObject("person").put("sex", Sex.NON_CONFORMING.name());
        var person = referredBy("inspector", referral);
        isPresumed(person);
        movesInto(house, person);
        return person;
    }

    private static String readersOf(String person) {
        return "/api/cases/" + person + "/shelter-readers";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADDRESS,
                "  ZHASYRYN LANE 17 (the gate behind the bakery)",
                "Zhаsyryn lаnе 17, thе gаtе bеhind thе bаkеry",
                "Жасырын lane 17, the gate behind the bakery"
            })
    void a_house_that_was_found_does_not_open_at_the_same_address(String again) {
        var id = registered();
        as("shelter")
                .post("/api/shelters/" + id + "/reopening", Map.of("address", again))
                .refused("SHELTER_NOT_PAUSED");
        change("update shelter set compromised_at = current_timestamp where id = ?", UUID.fromString(id));

        var answer = as("shelter").post("/api/shelters/" + id + "/reopening", Map.of("address", again));

        answer.refused("SHELTER_ADDRESS_BURNT");
        assertThat(answer.json().get("field").asString()).isEqualTo("address");
        assertThat(answer.text()).doesNotContainIgnoringCase(STREET, "bakery");
        assertThat(onTheBoard("free")).as("it still pauses").isZero();
        for (var user : List.of("social", "coordinator", "police")) {
            as(user).post("/api/shelters/" + id + "/reopening", Map.of("address", again))
                    .notFound();
        }
    }

    @Test
    void beds_that_a_coordinator_finds_stand_in_the_trail() {
        var id = registered();
        as("shelter")
                .post("/api/shelters/" + id + "/beds/removal", Map.of("beds", 2))
                .ok();
        change("update shelter set compromised_at = current_timestamp where code_name <> ?", house);
        var referral = referral();
        referral.withObject("person").put("sex", Sex.NON_CONFORMING.name());
        var person = referredBy("inspector", referral);
        isPresumed(person);
        done(person, "Task_AssessShelterNeed");
        var paused = rows.queryForObject(
                "select min(code_name) from shelter where compromised_at is not null and code_name <> ?",
                String.class,
                house);
        as("coordinator")
                .tries(
                        person,
                        "Task_FindAlternative",
                        Map.of(
                                "regionAsked",
                                "ALMATY",
                                "placeOpened",
                                true,
                                "shelter",
                                idOf(String.valueOf(paused)),
                                "beds",
                                2))
                .refused("SHELTER_UNKNOWN");
        assertThat(byWhom("ShelterBedsAdded")).doesNotContain("coordinator");

        done(person, "Task_FindAlternative", Map.of("placeOpened", true, "shelter", id, "beds", 2));

        assertThat(onTheBoard("free")).isEqualTo(2);
        assertThat(byWhom("ShelterBedsAdded")).containsOnlyOnce("coordinator");
        assertThat(openTasks(person)).as("the search is made again").contains("Task_ChooseBed");
    }

    @Test
    void the_address_goes_in_and_never_comes_out() {
        var id = registered();
        as("shelter").post("/api/shelters/" + id + "/beds", Map.of("beds", 1)).created();

        assertThat(own().toString()).contains(house).doesNotContain(STREET, "address");
        assertThat(trail()).contains("ShelterRegistered", "ShelterBedsAdded");
        theAddressStandsNowhere();
        assertThat(new ShelterRegistration(
                        house,
                        null,
                        Region.ALMATY,
                        Set.of(Sex.FEMALE),
                        18,
                        99,
                        true,
                        true,
                        Set.of("rus"),
                        null,
                        1,
                        ADDRESS))
                .asString()
                .doesNotContain(STREET);
    }

    @Test
    void sent_twice_it_is_one_house() {
        var key = UUID.randomUUID().toString();
        var first = as("shelter").post("/api/shelters", asked(), key).created();
        assertThat(as("shelter").post("/api/shelters", asked(), key).created()).isEqualTo(first);
        as("shelter").post("/api/shelters", asked()).refused("SHELTER_NAME_TAKEN");
        as("shelter")
                .post("/api/shelters", asked("codeName", house.toUpperCase(Locale.ROOT)))
                .refused("SHELTER_NAME_TAKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "codeName,'',NotBlank",
        "codeName,B,Size",
        "region,MARS,UnknownCode",
        "sexes,WOMEN,UnknownCode",
        "youngest,-1,Min",
        "youngest,young,WrongType",
        "oldest,200,Max",
        "languages,russian,Size",
        "languages,qqq,UnknownCode",
        "riskZones,MARS,UnknownCode",
        "beds,0,Min",
        "beds,-3,Min",
        "beds,5000,Max",
        "address,' ',NotBlank"
    })
    void what_is_wrong_is_named_by_its_field(String field, String value, String rule) {
        var wrong = Set.of("sexes", "languages", "riskZones").contains(field) ? List.of(value) : typed(value);
        var answer = as("shelter").post("/api/shelters", asked(field, wrong));
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().get("violations")).anySatisfy(broken -> {
            assertThat(broken.get("field").asString()).startsWith(field);
            assertThat(broken.get("rule").asString()).isEqualTo(rule);
        });
        assertThat(answer.text()).doesNotContain(STREET);
    }

    private static Object typed(String value) {
        return value.matches("-?\\d+") ? Integer.parseInt(value) : value;
    }

    @ParameterizedTest
    @CsvSource({
        "youngest,60,AGES_WRONG_WAY_ROUND",
        "agency,NO_SUCH-75,AGENCY_UNKNOWN",
        "agency,nonsense,AGENCY_UNKNOWN",
        "agency,SSS_PROVIDER-79,AGENCY_NOT_YOURS",
        "codeName,Zhasyryn,SHELTER_NAME_TELLS"
    })
    void what_is_refused_is_named_by_its_rule(String field, String value, String code) {
        var answer = as("shelter").post("/api/shelters", asked(field, typed(value)));
        answer.refused(code);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police",
                "investigator",
                "border",
                "migration",
                "prosecutor",
                "admin",
                "national",
                "coordinator",
                "auditor",
                "manager",
                "social",
                "health"
            })
    void for_everybody_else_there_is_no_such_door(String user) {
        var before = rows.queryForObject("select count(*) from shelter", Integer.class);
        var foreign = rows.queryForList("select id from shelter", Object.class).get(0);

        as(user).get("/api/shelters").notFound();
        as(user).post("/api/shelters", asked()).notFound();
        as(user).post("/api/shelters/" + foreign + "/beds", Map.of("beds", 1)).notFound();
        as(user).post("/api/shelters/" + foreign + "/beds/removal", Map.of("beds", 1))
                .notFound();
        assertThat(rows.queryForObject("select count(*) from shelter", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void the_house_of_another_agency_is_as_unknown_as_none() {
        var foreign = rows.queryForList("select id from shelter where agency = 'SSS_PROVIDER-79'", Object.class)
                .get(0);
        for (var id : List.of(foreign, UUID.randomUUID())) {
            as("shelter")
                    .post("/api/shelters/" + id + "/beds", Map.of("beds", 1))
                    .notFound();
            as("shelter")
                    .post("/api/shelters/" + id + "/beds/removal", Map.of("beds", 1))
                    .notFound();
            as("shelter")
                    .post("/api/shelters/" + id + "/reopening", Map.of("address", ADDRESS))
                    .notFound();
            assertThat(signedIn("shelter").get("/shelters/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_page_registers_a_house_and_its_beds() {
        var browser = signedIn("shelter");
        browser.get("/beds");
        assertThat(browser.links("/shelters")).isNotEmpty();
        browser.get("/shelters");

        var wrong = browser.post("/shelters", form("oldest", "5"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(browser.page())
                .contains("href=\"#f-youngest\"", "value=\"" + house + "\"", "value=\"NON_CONFORMING\" checked");
        browser.post("/shelters", form("beds", "-1"));
        assertThat(browser.page()).contains("href=\"#f-beds\"");

        var sent = form("oldest", "50");
        var page = browser.page();
        browser.post("/shelters", sent);
        assertThat(browser.page()).contains(house, "Дом зарегистрирован").doesNotContain(STREET);
        again(browser, page, sent);
        assertThat(own().findValuesAsString("codeName")).containsOnlyOnce(house);
        theAddressStandsNowhere();

        var address = browser.links("/shelters/[0-9a-f-]+").stream()
                .filter(link -> browser.get(link).body().contains(house))
                .findFirst()
                .orElseThrow();
        browser.get(address);
        browser.post(address + "/beds", Map.of("bedStep", "ADD", "beds", "1"));
        assertThat(browser.page()).contains("Число мест изменено");
        assertThat(onTheBoard("free")).isEqualTo(3);
        browser.post(address + "/beds", Map.of("bedStep", "TAKE_OUT", "beds", "4"));
        assertThat(browser.page()).contains("href=\"#f-beds\"", "Свободных мест только 3");
        browser.post(address + "/beds", Map.of("bedStep", "TAKE_OUT", "beds", "3"));
        assertThat(onTheBoard("free")).isZero();
        browser.post(address + "/beds", Map.of("beds", "x"));
        assertThat(browser.page()).contains("href=\"#f-bedStep\"", "href=\"#f-beds\"");
    }

    @Test
    void the_page_moves_a_house_that_was_found() {
        var id = registered();
        change("update shelter set compromised_at = current_timestamp where id = ?", UUID.fromString(id));
        var browser = signedIn("shelter2");

        browser.get("/shelters/" + id);
        browser.post("/shelters/" + id + "/reopening", Map.of("address", " "));
        assertThat(browser.page()).contains("href=\"#f-address\"");
        browser.post("/shelters/" + id + "/reopening", Map.of("address", ADDRESS));
        assertThat(browser.page()).contains("href=\"#f-address\"", "только по другому адресу");
        browser.post("/shelters/" + id + "/reopening", Map.of("address", STREET + " square 3, second floor"));

        assertThat(browser.page()).contains("Дом снова предлагает места").doesNotContain(STREET);
        assertThat(onTheBoard("free")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "investigator", "border", "admin", "national", "social"})
    void nobody_else_finds_the_page(String user) {
        var browser = signedIn(user);
        browser.get("/beds");
        assertThat(browser.page()).doesNotContain("href=\"/shelters\"");
        assertThat(browser.get("/shelters").statusCode()).isEqualTo(404);
        browser.get("/");
        assertThat(browser.post("/shelters", form("oldest", "50")).statusCode()).isEqualTo(404);
    }

    /** Sends what was sent once more, as somebody does who presses the button twice. */
    private static void again(Browser browser, String page, Map<String, Object> sent) {
        var key = page.replaceAll("(?s).*name=\"_key\" value=\"([^\"]+)\".*", "$1");
        browser.get("/beds");
        var twice = new HashMap<>(sent);
        twice.put("_key", key);
        assertThat(browser.post("/shelters", twice).statusCode()).isEqualTo(200);
    }

    private void theAddressStandsNowhere() {
        assertThat(Everywhere.inDatabase(rows, Canaries.of(STREET))).isEmpty();
    }

    private String idOf(String codeName) {
        return rows.queryForObject("select id from shelter where code_name = ?", UUID.class, codeName)
                .toString();
    }

    private String registered() {
        return as("shelter").post("/api/shelters", asked()).created().get("id").asString();
    }

    private Map<String, Object> asked(String field, Object value) {
        var asked = new HashMap<>(asked());
        asked.put(field, value);
        return asked;
    }

    private Map<String, Object> asked() {
        return Map.ofEntries(
                Map.entry("codeName", house),
                Map.entry("agency", "SSS_PROVIDER-75"),
                Map.entry("region", "ALMATY"),
                Map.entry("sexes", List.of("NON_CONFORMING")),
                Map.entry("youngest", 20),
                Map.entry("oldest", 50),
                Map.entry("families", false),
                Map.entry("stepFree", true),
                Map.entry("languages", List.of("kaz", "uzb")),
                Map.entry("riskZones", List.of("ULYTAU")),
                Map.entry("beds", 2),
                Map.entry("address", ADDRESS));
    }

    private Map<String, Object> form(String field, String value) {
        var form = asked(field, value);
        form.remove("agency");
        return form;
    }

    private JsonNode own() {
        return as("shelter").get("/api/shelters").ok().get("shelters");
    }

    private int onTheBoard(String figure) {
        for (var shelter : as("social").get("/api/beds?region=75").ok().get("shelters")) {
            if (shelter.get("codeName").asString().equals(house)) {
                return shelter.get(figure).asInt();
            }
        }
        throw new AssertionError("not on the board: " + house);
    }

    private List<String> trail() {
        return rows.queryForList("select what from audit_entry where what like 'Shelter%'", String.class);
    }

    private List<String> byWhom(String what) {
        return rows.queryForList("select acted_by from audit_entry where what = ?", String.class, what);
    }

    private Browser signedIn(String user) {
        return new Browser(port).signIn(user);
    }
}
