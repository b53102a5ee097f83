package kz.nrm.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.AccessTrail.Look;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has seen this? People, times and field classes; never what they read. */
@Controller
class AccessLogPageController {

    private static final int SIZE = 50;
    private static final int USUAL_DAYS = 90;

    private final AccessTrail trail;
    private final CaseTabs tabs;
    private final TaskFacts users;
    private final Actors actors;
    private final Words words;

    AccessLogPageController(AccessTrail trail, CaseTabs tabs, TaskFacts users, Actors actors, Words words) {
        this.trail = trail;
        this.tabs = tabs;
        this.users = users;
        this.actors = actors;
        this.words = words;
    }

    /** @param from first day; to the last; the last ninety where none is given */
    @GetMapping("/cases/{reference}/access-log")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Compartment compartment,
            @RequestParam(defaultValue = "0") int page) {
        var actor = actors.current();
        var open = open(reference, actor);
        var asked = asked(from, to);
        var fine = asked.faults().isEmpty();
        var view = new ModelAndView("desk/access-log", fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        var wanted = Pages.of(page, SIZE);
        var found = fine ? found(open, asked, compartment, actor, wanted) : Page.<Look>empty(wanted);
        view.addObject("looks", found.map(this::row).getContent());
        view.addObject("total", found.getTotalElements());
        view.addObject("pages", Pages.of(found, address(open, asked, compartment)));
        view.addObject("reference", open);
        view.addObject("tabs", actor.holds(Role.AUDITOR) ? List.of() : tabs.of(open, actor, "access-log"));
        view.addObject("form", new FormPage("", "", null, List.of(), asked.faults()));
        view.addObject("from", fine ? asked.since() : from);
        view.addObject("to", fine ? asked.until() : to);
        view.addObject("choices", choices(compartment));
        return view;
    }

    private Page<Look> found(
            CaseReference reference, Period asked, @Nullable Compartment compartment, Actor actor, Pageable page) {
        var begin = asked.since().atStartOfDay(Region.ZONE).toInstant();
        var end = asked.until().plusDays(1).atStartOfDay(Region.ZONE).toInstant();
        return trail.of(reference, begin, end, compartment, actor, page);
    }

    private CaseReference open(String text, Actor actor) {
        var reference = CaseAddress.of(text);
        if (!trail.openTo(actor, reference)) {
            throw new NotFound();
        }
        return reference;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Period asked(String from, String to) {
        var first = day(from);
        var last = day(to);
        var until = last.orElseGet(words::today);
        var since = first.orElseGet(() -> until.minusDays(USUAL_DAYS));
        var faults = new ArrayList<FormPage.Fault>();
        if (!from.isEmpty() && first.isEmpty()) {
            faults.add(fault("from", "desk.rule.WrongFormat.DATE"));
        }
        if (!to.isEmpty() && last.isEmpty()) {
            faults.add(fault("to", "desk.rule.WrongFormat.DATE"));
        }
        if (faults.isEmpty() && until.isBefore(since)) {
            faults.add(fault("to", "hub.log.notlater"));
        }
        return new Period(since, until, faults);
    }

    private FormPage.Fault fault(String field, String rule) {
        return new FormPage.Fault(field, words.text("field." + field) + ": " + words.text(rule));
    }

    private static String address(CaseReference reference, Period asked, @Nullable Compartment compartment) {
        return "/cases/" + reference + "/access-log?from=" + asked.since() + "&to=" + asked.until()
                + (compartment == null ? "" : "&compartment=" + compartment);
    }

    private Row row(Look look) {
        return new Row(
                words.moment(look.at()),
                users.name(new UserId(look.user())),
                look.roles().stream()
                        .map(role -> words.code(Role.valueOf(role)))
                        .collect(Collectors.joining(", ")),
                look.agency() == null ? "" : words.agency(new AgencyId(look.agency())),
                words.find("hub.log.what." + look.what()).orElseGet(() -> words.text("hub.log.what.other")),
                look.compartments().stream()
                        .map(name -> words.code(Compartment.valueOf(name)))
                        .collect(Collectors.joining(", ")),
                look.what().equals("Denied"));
    }

    private List<Choice> choices(@Nullable Compartment chosen) {
        return Arrays.stream(Compartment.values())
                .map(one -> new Choice(one.name(), words.code(one), one == chosen))
                .toList();
    }

    /** @param faults empty where both days can be read and stand in their order */
    private record Period(LocalDate since, LocalDate until, List<FormPage.Fault> faults) {}

    /** @param nothing whether nothing was shown */
    record Row(
            String when, String user, String roles, String agency, String what, String compartments, boolean nothing) {}

    record Choice(String value, String name, boolean chosen) {}
}
