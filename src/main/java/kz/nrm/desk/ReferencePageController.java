package kz.nrm.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.assistance.ServiceKind;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineRule;
import kz.nrm.deadline.DeadlineRules;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import kz.nrm.shelter.BedBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is configured: agencies, houses and their beds, services, and the rules in force with what they rest on. It shows no case. */
@Controller
class ReferencePageController {

    private final Agencies agencies;
    private final BedBoard beds;
    private final DeadlineRules rules;
    private final Actors actors;
    private final Words words;

    ReferencePageController(Agencies agencies, BedBoard beds, DeadlineRules rules, Actors actors, Words words) {
        this.agencies = agencies;
        this.beds = beds;
        this.rules = rules;
        this.actors = actors;
        this.words = words;
    }

    /** Whether these pages are for this user. */
    static boolean concerns(Actor actor) {
        return actor.holds(Role.SYS_ADMIN) || actor.national();
    }

    @GetMapping("/reference")
    String page(@RequestParam(defaultValue = "agencies") String part, Model model) {
        if (!concerns(actors.current())) {
            throw new NotFound();
        }
        var shown = part(part);
        model.addAttribute(
                "tabs",
                Arrays.stream(Part.values())
                        .map(one -> new DeadlinePageController.Tab(
                                "/reference?part=" + code(one), words.text("board.reference." + one), one == shown))
                        .toList());
        model.addAttribute("part", code(shown));
        model.addAttribute("lead", words.text("board.reference." + shown + ".lead"));
        model.addAttribute("rows", shown == Part.RULES ? List.of() : rows(shown));
        model.addAttribute("rules", shown == Part.RULES ? ruled() : List.of());
        return "desk/reference";
    }

    private List<Row> rows(Part part) {
        return switch (part) {
            case AGENCIES ->
                agencies.open().stream()
                        .map(agency -> new Row(
                                agency.name(words.locale().getLanguage()),
                                words.code(agency.kind()),
                                region(agency.region().orElse(null))))
                        .sorted(Comparator.comparing(Row::kind).thenComparing(Row::region))
                        .toList();
            case HOUSES ->
                beds.shelters().stream()
                        .map(house -> new Row(
                                house.codeName(),
                                words.text(
                                        "board.reference.beds",
                                        house.free() + house.held() + house.occupied(),
                                        words.text(house.closed() ? "board.beds.paused" : "board.beds.open")),
                                region(house.region())))
                        .toList();
            case SERVICES ->
                Arrays.stream(ServiceKind.values())
                        .map(kind -> new Row(words.code(kind), words.code(kind.usualGoal()), ""))
                        .toList();
            case RULES -> List.of();
        };
    }

    private String region(@Nullable Region region) {
        return region == null ? words.text("board.beds.everywhere") : words.code(region);
    }

    private List<Rule> ruled() {
        return rules.kinds().stream()
                .flatMap(kind -> rules.of(kind).stream().map(rule -> rule(kind, rule)))
                .sorted(Comparator.comparing(Rule::code).thenComparing(Rule::version))
                .toList();
    }

    private Rule rule(DeadlineKind kind, DeadlineRule rule) {
        var until = rule.validTo();
        return new Rule(
                words.text("deadline.kind." + kind),
                rule.code(),
                rule.version(),
                words.counted(
                        "deadline.term." + rule.length().mode(), rule.length().amount()),
                words.basis(rule.legalBasis()),
                until == null
                        ? words.text("board.reference.since", words.day(rule.validFrom()))
                        : words.text("board.reference.between", words.day(rule.validFrom()), words.day(until)),
                rule.verified());
    }

    private static Part part(String code) {
        return Arrays.stream(Part.values())
                .filter(part -> code(part).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String code(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private enum Part {
        AGENCIES,
        HOUSES,
        SERVICES,
        RULES
    }

    record Row(String name, String kind, String region) {}

    record Rule(
            String kind,
            String code,
            String version,
            String length,
            Words.Basis legalBasis,
            String validity,
            boolean verified) {}
}
