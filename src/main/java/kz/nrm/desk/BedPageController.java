package kz.nrm.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import kz.nrm.shelter.BedBoard;
import kz.nrm.shelter.BedBoard.ShelterBeds;
import kz.nrm.shelter.ShelterKeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places of the whole country by region, without addresses; for coordinators also the nights somebody had none. */
@Controller
class BedPageController {

    private static final int NIGHTS = 30;

    private final BedBoard board;
    private final HouseWords houses;
    private final CaseAccess access;
    private final Actors actors;
    private final Words words;

    BedPageController(BedBoard board, HouseWords houses, CaseAccess access, Actors actors, Words words) {
        this.board = board;
        this.houses = houses;
        this.access = access;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/beds")
    String beds(@RequestParam(required = false) @Nullable String region, Model model) {
        var actor = actors.current();
        if (!BedBoard.mayRead(actor)) {
            throw new NotFound();
        }
        var wanted = Optional.ofNullable(region)
                .filter(code -> !code.isEmpty())
                .map(code -> Region.ofCode(code).orElseThrow(NotFound::new));
        var shelters = board.shelters().stream()
                .filter(shelter -> wanted.isEmpty() || wanted.get() == shelter.region())
                .toList();
        var waiting = board.waiting(access.hiddenFrom(actor)).stream()
                .filter(some -> wanted.isEmpty() || wanted.get() == some.region())
                .toList();
        model.addAttribute("figures", figures(shelters, waiting));
        model.addAttribute("places", regions(shelters));
        model.addAttribute("waiting", waiting.stream().map(this::waiting).toList());
        model.addAttribute("regions", choices(wanted));
        model.addAttribute("keeps", ShelterKeeping.mayKeep(actor));
        if (actor.coordinates()) {
            model.addAttribute("nights", nights(actor, wanted));
            model.addAttribute("days", NIGHTS);
        }
        return "desk/beds";
    }

    private List<Figure> figures(List<ShelterBeds> shelters, List<BedBoard.Waiting> waiting) {
        return List.of(
                figure("free", "", shelters.stream().mapToInt(ShelterBeds::free).sum()),
                figure("held", "", shelters.stream().mapToInt(ShelterBeds::held).sum()),
                figure(
                        "occupied",
                        "",
                        shelters.stream().mapToInt(ShelterBeds::occupied).sum()),
                figure(
                        "leaving",
                        "",
                        shelters.stream().mapToInt(ShelterBeds::leaving).sum()),
                figure(
                        "paused",
                        "soon",
                        shelters.stream().filter(ShelterBeds::closed).count()),
                figure(
                        "waiting",
                        "late",
                        waiting.stream().mapToInt(BedBoard.Waiting::persons).sum()));
    }

    private Figure figure(String name, String mark, long count) {
        return new Figure(mark, count, words.text("board.beds.figure." + name));
    }

    private List<Place> regions(List<ShelterBeds> shelters) {
        return shelters.stream().collect(Collectors.groupingBy(ShelterBeds::region)).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                .map(entry -> new Place(
                        words.code(entry.getKey()),
                        entry.getValue().stream().map(this::house).toList()))
                .toList();
    }

    private House house(ShelterBeds beds) {
        return new House(
                beds.codeName(),
                houses.whom(beds),
                beds.free(),
                beds.held(),
                beds.occupied(),
                beds.leaving(),
                beds.closed());
    }

    private Waiting waiting(BedBoard.Waiting waiting) {
        return new Waiting(words.code(waiting.region()), waiting.persons(), words.moment(waiting.longestSince()));
    }

    private List<Nights> nights(Actor actor, Optional<Region> wanted) {
        var today = words.today();
        var found = board.unmetNights(today.minusDays(NIGHTS - 1), today, access.hiddenFrom(actor)).stream()
                .filter(some -> wanted.isEmpty() || wanted.get() == some.region())
                .toList();
        var most = found.stream().mapToInt(BedBoard.UnmetNights::nights).max().orElse(1);
        return found.stream()
                .map(some -> new Nights(
                        words.code(some.region()),
                        words.code(some.sex()),
                        words.code(some.ageBand()),
                        some.nights(),
                        100 * some.nights() / most))
                .toList();
    }

    private List<Choice> choices(Optional<Region> wanted) {
        return Arrays.stream(Region.values())
                .map(region -> new Choice(
                        region.code(),
                        words.code(region),
                        wanted.filter(region::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    record Figure(String mark, long count, String name) {}

    /** A region with its houses. */
    record Place(String name, List<House> houses) {}

    /** @param paused it offers no bed now */
    record House(String name, String kind, int free, int held, int occupied, int leaving, boolean paused) {}

    record Waiting(String region, int persons, String since) {}

    /** @param share of the longest bar, of a hundred */
    record Nights(String region, String sex, String age, int nights, int share) {}

    record Choice(String code, String name, boolean chosen) {}
}
