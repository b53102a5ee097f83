package kz.nrm.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ConsentTexts;
import kz.nrm.http.Languages;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.workflow.FormField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one page of a short route. */
@Component
class IntakePages {

    static final String HOME = "/referrals/drafts/";

    /** Languages of neighbours whose speakers read Russian rather than English. */
    private static final List<String> READ_RUSSIAN = List.of("rus", "uzb", "kir", "tgk", "tuk", "aze", "ukr", "bel");

    private static final List<FormField> FIELDS = Stream.concat(
                    FormField.of(SiteSheet.class).stream(), IntakeCheck.FIELDS.stream())
            .toList();

    private final IntakeSigns signs;
    private final IntakeMeter meter;
    private final ConsentTexts texts;
    private final Words words;

    IntakePages(IntakeSigns signs, IntakeMeter meter, ConsentTexts texts, Words words) {
        this.signs = signs;
        this.meter = meter;
        this.texts = texts;
        this.words = words;
    }

    static String address(UUID draft, IntakeStep step) {
        return HOME + draft + "/" + step.address();
    }

    static FormPages.Sheet sheet(UUID draft, IntakeStep step) {
        var fields = FIELDS.stream()
                .filter(field -> step.fields().contains(field.name()))
                .toList();
        return new FormPages.Sheet(address(draft, step), fields, Map.of());
    }

    /** @param answers what the page shows, kept or just entered */
    ModelAndView page(Drafts.Opened opened, IntakeStep step, FormPage form, IntakeAnswers answers, HttpStatus status) {
        var route = opened.draft().route();
        var view = new ModelAndView("desk/intake", status);
        view.addObject("form", form);
        view.addObject("at", place(opened.draft().id(), route, step));
        view.addObject("marks", marks(answers, route));
        view.addObject("skips", skips(step, answers));
        if (step == IntakeStep.SIGNS) {
            view.addObject("signs", signs.of(route, answers));
            view.addObject("live", true);
        }
        if (!answers.signs().isEmpty() || step == IntakeStep.SIGNS) {
            view.addObject("meter", meter.of(answers));
        }
        if (step == IntakeStep.CONSENT) {
            consent(view, answers);
        }
        return view;
    }

    /** Adds how the consent is explained. */
    void consent(ModelAndView view, IntakeAnswers answers) {
        view.addObject("asked", answers.adult() || answers.first("underAge").isEmpty());
        view.addObject("texts", texts(answers.first("language")));
        view.addObject("textVersion", texts.version());
    }

    /** How the signs so far are weighed, by itself: renewed while somebody ticks. */
    ModelAndView meter(IntakeAnswers answers) {
        return new ModelAndView("desk/intake :: meter", Map.of("meter", meter.of(answers)));
    }

    private Place place(UUID draft, DraftRoute route, IntakeStep step) {
        var first = IntakeStep.first(route);
        var all = IntakeStep.all(route).toList();
        var sections = all.stream().map(IntakeStep::section).distinct().toList();
        var number = all.indexOf(step);
        var later = number >= first.size();
        return new Place(
                words.text(
                        "desk.intake.place",
                        sections.indexOf(step.section()) + 1,
                        sections.size(),
                        words.text("desk.intake.section." + step.section()),
                        number + 1),
                words.text("desk.intake.question." + step),
                words.find("desk.intake.why." + step).orElse(""),
                later || number == 0 ? "" : address(draft, all.get(number - 1)),
                later ? HOME + draft + "/check" : "",
                HOME + draft);
    }

    private static Marks marks(IntakeAnswers answers, DraftRoute route) {
        return new Marks(answers.bed(), answers.danger(), route != DraftRoute.SITE);
    }

    private List<Asked.Option> skips(IntakeStep step, IntakeAnswers answers) {
        return Arrays.stream(IntakeStep.Skipped.values())
                .filter(why -> step.sensitive() || why != IntakeStep.Skipped.PREFERS_NOT_TO_SAY)
                .map(why ->
                        new Asked.Option(why.name(), words.code(why), why.name().equals(answers.skipped(step))))
                .toList();
    }

    /** The words of the consent in every language we have, the person's own at the top and open. */
    private List<ConsentText> texts(String spoken) {
        var own = spoken.isEmpty()
                ? words.locale().getLanguage()
                : spoken.equals("kaz") ? "kk" : READ_RUSSIAN.contains(spoken) ? "ru" : "en";
        var all = new LinkedHashMap<String, ConsentText>();
        Stream.concat(Stream.of(Locale.forLanguageTag(own)), Languages.ALL.stream())
                .forEach(language -> all.putIfAbsent(
                        language.getLanguage(),
                        new ConsentText(
                                language.getLanguage(),
                                language.getDisplayLanguage(language),
                                texts.inForce(language).getOrDefault(Consent.Purpose.NRM, ""),
                                language.getLanguage().equals(own))));
        return List.copyOf(all.values());
    }

    /**
     * Where in the route the page stands.
     *
     * @param back the page before; empty for the first
     * @param sum  the page that sums up, where this one is asked from there; else empty
     */
    record Place(String number, String question, String why, String back, String sum, String draft) {}

    /** What was said to be urgent. @param danger whether it is asked of the one person this is about */
    record Marks(boolean bed, boolean inDanger, boolean danger) {}

    /** @param language tag of the language the text is in */
    record ConsentText(String language, String name, String text, boolean open) {}
}
