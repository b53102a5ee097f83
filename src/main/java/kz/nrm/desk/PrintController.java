package kz.nrm.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.nrm.access.Actors;
import kz.nrm.http.Languages;
import kz.nrm.http.NotFound;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.referral.Referrals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is printed: the questions by number for where there is no line, and slips for the persons of a site. */
@Controller
class PrintController {

    private final Drafts drafts;
    private final SitePersons persons;
    private final IntakeSigns signs;
    private final FormPages pages;
    private final Actors actors;
    private final Words words;
    private final MessageSource messages;

    PrintController(
            Drafts drafts,
            SitePersons persons,
            IntakeSigns signs,
            FormPages pages,
            Actors actors,
            Words words,
            MessageSource messages) {
        this.drafts = drafts;
        this.persons = persons;
        this.signs = signs;
        this.pages = pages;
        this.actors = actors;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/referrals/prompt-sheet")
    ModelAndView promptSheet(@RequestParam(defaultValue = "POLICE") DraftRoute route) {
        if (!Referrals.refers(actors.current())) {
            throw new NotFound();
        }
        var number = new AtomicInteger();
        var view = printed("desk/prompt-sheet");
        view.addObject("route", words.code(route));
        view.addObject(
                "questions",
                IntakeStep.all(route)
                        .map(step -> question(number.incrementAndGet(), step, route))
                        .toList());
        return view;
    }

    @GetMapping("/referrals/drafts/{id}/slips")
    ModelAndView slips(@PathVariable UUID id) {
        var opened = drafts.open(id, actors.current());
        if (opened.draft().route() != DraftRoute.SITE) {
            throw new NotFound();
        }
        var view = printed("desk/slips");
        view.addObject(
                "codes",
                persons.rows(opened).stream().map(SitePersons.Row::slip).toList());
        var lines = new LinkedHashMap<String, String>();
        Languages.ALL.forEach(
                language -> lines.put(language.getLanguage(), messages.getMessage("desk.slip.line", null, language)));
        view.addObject("lines", lines);
        return view;
    }

    private ModelAndView printed(String template) {
        var view = new ModelAndView(template);
        view.addObject(
                "printed", words.text("desk.print.by", actors.current().displayName(), words.moment(words.now())));
        return view;
    }

    private Question question(int number, IntakeStep step, DraftRoute route) {
        var sheet = IntakePages.sheet(new UUID(0, 0), step);
        var marks = step == IntakeStep.SIGNS
                ? signs.of(route, IntakeAnswers.of(Map.of())).first()
                : List.<IntakeSigns.Sign>of();
        return new Question(
                number,
                words.text("desk.intake.question." + step),
                words.find("desk.intake.why." + step).orElse(""),
                pages.empty(sheet, null).fields(),
                marks);
    }

    /** One question of the sheet, with the number of its page. */
    record Question(int number, String text, String why, List<Asked> fields, List<IntakeSigns.Sign> signs) {}
}
