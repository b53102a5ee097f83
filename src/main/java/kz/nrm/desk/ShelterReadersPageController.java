package kz.nrm.desk;

import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.access.WhoLooked;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import kz.nrm.shelter.BurntAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of a house became known: the step that takes everybody away from it, and who had been shown the address. */
@Controller
class ShelterReadersPageController {

    private final BurntAddresses addresses;
    private final CasePages cases;
    private final TaskFacts users;
    private final Actors actors;
    private final Words words;

    ShelterReadersPageController(
            BurntAddresses addresses, CasePages cases, TaskFacts users, Actors actors, Words words) {
        this.addresses = addresses;
        this.cases = cases;
        this.users = users;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/shelter-readers")
    String readers(@PathVariable String reference, Model model) {
        var actor = actors.current();
        var about = CaseAddress.of(reference);
        var readers = addresses.readers(about, actor);
        if (readers.isEmpty() && !(BurntAddresses.mayAsk(actor) && cases.isVisible(about, actor))) {
            throw new NotFound();
        }
        model.addAttribute("reference", about);
        model.addAttribute("burnt", readers.isPresent());
        model.addAttribute(
                "readers", readers.orElse(List.of()).stream().map(this::row).toList());
        return "desk/shelter-readers";
    }

    private Row row(WhoLooked.Reader reader) {
        return new Row(
                users.name(reader.user()),
                words.agency(reader.agency()),
                words.moment(reader.last()),
                words.counted("hub.readers.looks", reader.looks()));
    }

    record Row(String user, String agency, String last, String looks) {}
}
