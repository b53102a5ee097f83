package kz.nrm.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.referral.DraftContent;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The persons of a site, one short page each. */
@Controller
@RequestMapping("/referrals/drafts/{id}/persons")
class SiteController {

    private static final int MOST = 100;

    private final Drafts drafts;
    private final SitePersons persons;
    private final SentDrafts sent;
    private final IntakePages intake;
    private final IntakeSigns signs;
    private final FormPages pages;
    private final Actors actors;
    private final Words words;

    SiteController(
            Drafts drafts,
            SitePersons persons,
            SentDrafts sent,
            IntakePages intake,
            IntakeSigns signs,
            FormPages pages,
            Actors actors,
            Words words) {
        this.drafts = drafts;
        this.persons = persons;
        this.sent = sent;
        this.intake = intake;
        this.signs = signs;
        this.pages = pages;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID id) {
        if (sent.find(id, actors.current()).isPresent()) {
            return new ModelAndView(SentDrafts.redirect(id));
        }
        var opened = open(id);
        var view = new ModelAndView("desk/site-persons");
        view.addObject("draft", IntakePages.HOME + id);
        view.addObject("edition", version(opened));
        view.addObject("persons", persons.rows(opened));
        view.addObject("full", opened.content().persons().size() >= MOST);
        return view;
    }

    @PostMapping
    String add(@PathVariable UUID id) {
        var opened = open(id);
        var all = new ArrayList<>(opened.content().persons());
        if (all.size() >= MOST) {
            throw Refusal.because("SITE_FULL");
        }
        var number = all.stream().mapToInt(SitePersons::number).max().orElse(0) + 1;
        all.add(Map.of(SitePersons.NUMBER, List.of(String.valueOf(number))));
        save(opened, all);
        return "redirect:" + IntakePages.HOME + id + "/persons/" + number;
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable UUID id, @PathVariable int number) {
        var opened = open(id);
        var person = opened.content().persons().get(index(opened, number));
        var form = pages.filled(sheet(id, number), new LinkedMultiValueMap<>(person), version(opened));
        return page(opened, number, form, IntakeAnswers.of(person), HttpStatus.OK);
    }

    @PostMapping("/{number}")
    ModelAndView save(
            @PathVariable UUID id, @PathVariable int number, @RequestParam MultiValueMap<String, String> posted) {
        var opened = open(id);
        var index = index(opened, number);
        var entered = entered(number, posted);
        var before = opened.content().persons().get(index);
        if (!String.valueOf(version(opened)).equals(posted.getFirst(FormPages.VERSION))
                && before.size() > 1
                && !before.equals(entered)) {
            var form = pages.again(sheet(id, number), posted, Refusal.because("DRAFT_CHANGED"), version(opened));
            return page(opened, number, form, IntakeAnswers.of(entered), HttpStatus.CONFLICT);
        }
        var all = new ArrayList<>(opened.content().persons());
        all.set(index, entered);
        var broken = persons.broken(opened, entered);
        save(opened, all);
        return broken.isEmpty()
                ? new ModelAndView("redirect:" + IntakePages.HOME + id + "/persons")
                : wrong(id, number, posted, broken);
    }

    @PostMapping("/{number}/removal")
    String remove(@PathVariable UUID id, @PathVariable int number) {
        var opened = open(id);
        var all = new ArrayList<>(opened.content().persons());
        all.remove(index(opened, number));
        save(opened, all);
        return "redirect:" + IntakePages.HOME + id + "/persons";
    }

    private ModelAndView wrong(UUID id, int number, MultiValueMap<String, String> posted, List<Violation> broken) {
        var now = open(id);
        var form = pages.again(sheet(id, number), posted, new InvalidInput(broken), version(now));
        return page(now, number, form, IntakeAnswers.of(entered(number, posted)), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(
            Drafts.Opened opened, int number, FormPage form, IntakeAnswers answers, HttpStatus status) {
        var id = opened.draft().id();
        var view = new ModelAndView("desk/site-person", status);
        view.addObject("form", form);
        view.addObject("list", IntakePages.HOME + id + "/persons");
        view.addObject("heading", words.text("desk.site.person", number, SitePersons.slip(id, number)));
        view.addObject("signs", signs.of(DraftRoute.SITE, answers));
        view.addObject("common", signs.marked(IntakeAnswers.of(opened.content().answers())));
        intake.consent(view, answers);
        return view;
    }

    private void save(Drafts.Opened opened, List<Map<String, List<String>>> all) {
        var draft = opened.draft();
        drafts.save(
                draft.id(),
                "persons",
                new DraftContent(opened.content().answers(), all),
                draft.edition(),
                actors.current());
    }

    private static Map<String, List<String>> entered(int number, MultiValueMap<String, String> posted) {
        var fields = SitePersons.FIELDS.stream().map(field -> field.name()).toList();
        var entered = new LinkedHashMap<String, List<String>>();
        entered.put(SitePersons.NUMBER, List.of(String.valueOf(number)));
        posted.forEach((name, values) -> {
            var kept = values.stream().filter(value -> !value.isBlank()).toList();
            if (!kept.isEmpty() && (fields.contains(name) || name.startsWith(ReferralDocument.SIGN))) {
                entered.put(name, kept);
            }
        });
        return entered;
    }

    private static FormPages.Sheet sheet(UUID id, int number) {
        return new FormPages.Sheet(IntakePages.HOME + id + "/persons/" + number, SitePersons.FIELDS, Map.of());
    }

    private static int version(Drafts.Opened opened) {
        return opened.draft().edition();
    }

    private static int index(Drafts.Opened opened, int number) {
        var all = opened.content().persons();
        return IntStream.range(0, all.size())
                .filter(at -> SitePersons.number(all.get(at)) == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Drafts.Opened open(UUID id) {
        var opened = drafts.open(id, actors.current());
        if (opened.draft().route() != DraftRoute.SITE) {
            throw new NotFound();
        }
        return opened;
    }
}
