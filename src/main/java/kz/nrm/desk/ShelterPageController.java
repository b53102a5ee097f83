package kz.nrm.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shelter.BedBoard.ShelterBeds;
import kz.nrm.shelter.ShelterId;
import kz.nrm.shelter.ShelterKeeping;
import kz.nrm.shelter.ShelterRegistration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The houses of the own agency for its shelter staff: a new one, its beds, and a new address where the old one became known. */
@Controller
@RequestMapping("/shelters")
class ShelterPageController {

    private final ShelterKeeping keeping;
    private final ShelterSheets sheets;
    private final HouseWords houses;
    private final FormPages forms;
    private final FormSteps steps;
    private final Actors actors;
    private final Words words;

    ShelterPageController(
            ShelterKeeping keeping,
            ShelterSheets sheets,
            HouseWords houses,
            FormPages forms,
            FormSteps steps,
            Actors actors,
            Words words) {
        this.keeping = keeping;
        this.sheets = sheets;
        this.houses = houses;
        this.forms = forms;
        this.steps = steps;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView list() {
        return list(forms.empty(sheets.registration(), null), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(@RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = keeper();
        return steps.take(
                        sheets.registration(),
                        ShelterRegistration.class,
                        posted,
                        actor,
                        asked -> keeping.register(asked, actor))
                .map(again -> list(again, HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(() -> done(redirect, "board.shelters.registered", "/shelters"));
    }

    @GetMapping("/{id}")
    ModelAndView house(@PathVariable UUID id) {
        var shelter = keeping.own(new ShelterId(id), actors.current());
        var sheet = shelter.closed() ? sheets.move(id) : sheets.beds(id);
        return house(shelter, forms.empty(sheet, null), HttpStatus.OK);
    }

    @PostMapping("/{id}/beds")
    ModelAndView beds(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = keeper();
        var house = new ShelterId(id);
        return answered(
                house,
                steps.take(
                        sheets.beds(id),
                        ShelterSheets.BedChange.class,
                        posted,
                        actor,
                        change -> change(house, change, actor)),
                () -> done(redirect, "board.shelters.beds.changed", "/shelters/" + id));
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        var actor = keeper();
        var house = new ShelterId(id);
        return answered(
                house,
                steps.take(
                        sheets.move(id),
                        ShelterSheets.Moved.class,
                        posted,
                        actor,
                        moved -> keeping.reopen(house, moved.address(), actor)),
                () -> done(redirect, "board.shelters.reopened", "/shelters/" + id));
    }

    private void change(ShelterId house, ShelterSheets.BedChange change, Actor actor) {
        if (change.bedStep() == ShelterSheets.BedStep.ADD) {
            keeping.addBeds(house, change.beds(), actor);
        } else {
            keeping.takeOutBeds(house, change.beds(), actor);
        }
    }

    private ModelAndView answered(ShelterId house, Optional<FormPage> again, Supplier<ModelAndView> done) {
        return again.map(form -> house(keeping.own(house, actors.current()), form, HttpStatus.UNPROCESSABLE_ENTITY))
                .orElseGet(done);
    }

    private ModelAndView done(RedirectAttributes redirect, String said, String page) {
        redirect.addFlashAttribute("notice", words.text(said));
        return new ModelAndView("redirect:" + page);
    }

    private ModelAndView list(FormPage form, HttpStatus status) {
        var actor = actors.current();
        var page = new ModelAndView("desk/shelters", status);
        page.addObject("form", form);
        page.addObject("houses", rows(actor));
        return page;
    }

    private ModelAndView house(ShelterBeds shelter, FormPage form, HttpStatus status) {
        var page = new ModelAndView("desk/shelter", status);
        page.addObject("house", row(shelter));
        page.addObject("form", form);
        return page;
    }

    private List<Row> rows(Actor actor) {
        return keeping.own(actor).stream().map(this::row).toList();
    }

    private Row row(ShelterBeds beds) {
        return new Row(
                "/shelters/" + beds.id(),
                beds.codeName(),
                words.code(beds.region()),
                houses.whom(beds),
                beds.free(),
                beds.held(),
                beds.occupied(),
                beds.closed());
    }

    private Actor keeper() {
        var actor = actors.current();
        if (!ShelterKeeping.mayKeep(actor)) {
            throw new NotFound();
        }
        return actor;
    }

    /** One house, without its address. @param paused it offers no bed now */
    record Row(
            String page, String name, String region, String whom, int free, int held, int occupied, boolean paused) {}
}
