package kz.nrm.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.nrm.http.InputBinder;
import kz.nrm.referral.NewReferral;
import kz.nrm.referral.NewSiteReferral;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Synthetic people, each with a story of other words, so that no narrative looks copied. */
final class People {

    private static final List<String> REGIONS = List.of("ALMATY", "ASTANA", "SHYMKENT", "KARAGANDA");
    private static final List<String> SIGNS = List.of("D1_01", "D1_02", "D4_01", "D4_02", "D5_01", "D5_03");
    private static final String[] WORDS =
            ("spring summer autumn winter promised lodging papers taken wages withheld debt transport guard fence night day field"
                            + " brick kiln farm kitchen truck border phone cousin friend advert agent foreman owner village town"
                            + " hunger cold illness threat locked room window road market bus police neighbour escape returned")
                    .split(" ");

    private final InputBinder binder;
    private final JsonMapper json;

    People(ApplicationContext application) {
        binder = application.getBean(InputBinder.class);
        json = application.getBean(JsonMapper.class);
    }

    NewReferral referral(int number, Instant now) {
        var referral = shared(number, now);
        person(referral, number);
        referral.set("indicators", signs());
        referral.putObject("safeContact").put("channel", "THROUGH_AGENCY");
        return binder.bind(referral, NewReferral.class);
    }

    /** The same people with the same facts, found together; what they share stands once. */
    NewSiteReferral site(int from, int persons, Instant now) {
        var site = shared(0, now);
        site.putObject("site").put("name", "Synthetic farm");
        site.set("commonIndicators", signs());
        var all = site.putArray("persons");
        IntStream.range(from, from + persons).forEach(number -> person(all.addObject(), number));
        return binder.bind(site, NewSiteReferral.class);
    }

    private ObjectNode shared(int number, Instant now) {
        var shared = json.createObjectNode();
        shared.putObject("reporter")
                .put("name", "Synthetic reporter")
                .put("contact", "+77000000000")
                .put("alternateContact", "11616");
        shared.putObject("encounter")
                .put("region", REGIONS.get(number % REGIONS.size()))
                .put("place", "Synthetic place")
                .put(
                        "at",
                        now.minus(3, ChronoUnit.HOURS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        shared.putArray("suspectedForms").add("FORCED_LABOUR");
        return shared;
    }

    private void person(ObjectNode into, int number) {
        into.put("underAge", "NO").put("immediateDanger", false).put("language", "uzb");
        into.put("consent", "GIVEN").put("narrative", story(number));
        into.putObject("person")
                .put("familyName", "Synthetic " + number)
                .put("givenName", "Person")
                .put("birthDate", "1994-03-11")
                .put("sex", "MALE")
                .putArray("citizenships")
                .add("UZ");
    }

    private tools.jackson.databind.node.ArrayNode signs() {
        var signs = json.createArrayNode();
        SIGNS.forEach(code -> signs.addObject().put("code", code).put("source", "TOLD"));
        return signs;
    }

    private static String story(int number) {
        return new Random(number)
                .ints(60, 0, WORDS.length)
                .mapToObj(word -> WORDS[word])
                .collect(Collectors.joining(" ", "SYNTHETIC. ", "."));
    }
}
