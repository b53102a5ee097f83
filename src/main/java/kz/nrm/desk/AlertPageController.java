package kz.nrm.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.casefile.Exclusions;
import kz.nrm.http.NotFound;
import kz.nrm.notification.AlertView;
import kz.nrm.notification.Alerts;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told at once: by those they watch over, or of a person who takes a consent back; and whether the trail is kept outside. */
@Controller
@RequestMapping("/alerts")
class AlertPageController {

    private static final int SIZE = 50;

    private final Alerts alerts;
    private final FormSteps steps;
    private final TaskFacts users;
    private final SealPart seal;
    private final Actors actors;
    private final Words words;

    AlertPageController(Alerts alerts, FormSteps steps, TaskFacts users, SealPart seal, Actors actors, Words words) {
        this.alerts = alerts;
        this.steps = steps;
        this.users = users;
        this.seal = seal;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = alerts.of(actors.current(), Pages.of(page, SIZE));
        model.addAttribute("alerts", found.map(this::row).getContent());
        model.addAttribute("pages", Pages.of(found, "/alerts"));
        model.addAttribute("seal", seal.of(actors.current()));
        model.addAttribute("links", links(actors.current()));
        return "desk/alerts";
    }

    /** Where what was told is dealt with. */
    private List<Link> links(Actor actor) {
        var links = new ArrayList<Link>();
        links.add(new Link("/recalls", words.text("hub.recall.title")));
        links.add(new Link("/break-glass", words.text("hub.glass.uses")));
        if (Exclusions.openTo(actor)) {
            links.add(new Link("/exclusions", words.text("hub.exclusion.waiting")));
        }
        return links;
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id, RedirectAttributes redirect) {
        return steps.press(redirect, "/alerts", "hub.alert.done", () -> {
            if (!alerts.read(id, actors.current())) {
                throw new NotFound();
            }
        });
    }

    private Row row(AlertView alert) {
        var reference = alert.reference();
        return new Row(
                alert.id(),
                words.text("alert." + alert.kind()),
                reference == null ? null : reference.value(),
                switch (alert.kind()) {
                    case GLASS_BROKEN, GLASS_NOT_REVIEWED -> "/break-glass";
                    case CONSENT_WITHDRAWN -> "/recalls";
                    case SHELTER_COMPROMISED -> reference == null ? null : "/cases/" + reference + "/shelter-readers";
                    case HONEYTOKEN_TOUCHED -> reference == null ? null : "/cases/" + reference + "/access-log";
                    case READ_QUOTA_REACHED, MASS_DENIAL, WITNESS_OUT_OF_REACH -> null;
                },
                alert.about().equals(UserId.SYSTEM) ? words.text("desk.change.system") : users.name(alert.about()),
                words.moment(alert.writtenAt()),
                words.moment(alert.readAt()));
    }

    record Link(String address, String name) {}

    /**
     * One alert.
     *
     * @param reference of the case; null where it is about none
     * @param address   where to act on it; null where there is no page for that
     * @param read      when; empty before
     */
    record Row(
            UUID id,
            String text,
            @Nullable String reference,
            @Nullable String address,
            String about,
            String written,
            String read) {}
}
