package kz.nrm.desk;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.Drafts;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page before sending: every answer by section, each with a way back to it; what is missing, and who will be told. */
@Component
class IntakeSummary {

    private final IntakeCheck check;
    private final IntakeSigns signs;
    private final IntakeMeter meter;
    private final Referrals referrals;
    private final FormPages pages;
    private final Words words;

    IntakeSummary(
            IntakeCheck check,
            IntakeSigns signs,
            IntakeMeter meter,
            Referrals referrals,
            FormPages pages,
            Words words) {
        this.check = check;
        this.signs = signs;
        this.meter = meter;
        this.referrals = referrals;
        this.pages = pages;
        this.words = words;
    }

    /** @param faults what must be mended first; empty while nobody has tried to send */
    ModelAndView page(Drafts.Opened opened, List<Fault> faults, HttpStatus status) {
        var answers = IntakeAnswers.of(opened.content().answers());
        var view = new ModelAndView("desk/intake-check", status);
        view.addObject("draft", IntakePages.HOME + opened.draft().id());
        view.addObject("edition", opened.draft().edition());
        view.addObject("faults", faults);
        view.addObject("sections", sections(opened, answers));
        view.addObject("refused", answers.refused());
        view.addObject("child", !answers.adult());
        view.addObject("bed", answers.bed());
        view.addObject("danger", answers.danger());
        view.addObject("site", opened.draft().route() == DraftRoute.SITE);
        if (!answers.signs().isEmpty()) {
            view.addObject("meter", meter.of(answers));
        }
        receiver(answers).ifPresent(agency -> view.addObject("receiver", agency));
        return view;
    }

    /** The broken rules in words, each with the page to mend it on. */
    List<Fault> faults(UUID draft, List<Violation> broken) {
        var faults = new ArrayList<Fault>();
        for (var rule : broken) {
            var step = IntakeStep.asking(IntakeCheck.base(rule));
            var sheet = step.map(at -> IntakePages.sheet(draft, at))
                    .orElseGet(() -> new FormPages.Sheet("", List.of(), Map.of()));
            pages.again(sheet, new LinkedMultiValueMap<>(), new InvalidInput(List.of(rule)), null)
                    .faults()
                    .forEach(fault -> faults.add(new Fault(
                            step.map(at -> IntakePages.address(draft, at)
                                            + (fault.anchor() == null ? "" : "#" + fault.anchor()))
                                    .orElse(""),
                            fault.text())));
        }
        return List.copyOf(faults);
    }

    private Optional<String> receiver(IntakeAnswers answers) {
        var posted = answers.posted();
        return check.broken(posted).isEmpty()
                ? referrals.receiver(check.read(posted)).map(words::agency)
                : Optional.empty();
    }

    private List<Section> sections(Drafts.Opened opened, IntakeAnswers answers) {
        var bySection = new LinkedHashMap<IntakeStep.Section, List<Step>>();
        var first = IntakeStep.first(opened.draft().route());
        IntakeStep.all(opened.draft().route())
                .filter(step -> step != IntakeStep.CONSENT || answers.adult())
                .forEach(step -> bySection
                        .computeIfAbsent(step.section(), none -> new ArrayList<>())
                        .add(step(opened, step, answers, first.contains(step))));
        return bySection.entrySet().stream()
                .map(section -> new Section(words.text("desk.intake.section." + section.getKey()), section.getValue()))
                .toList();
    }

    private Step step(Drafts.Opened opened, IntakeStep step, IntakeAnswers answers, boolean wanted) {
        var lines = step == IntakeStep.SIGNS
                ? signs.marked(answers)
                : pages.kept(IntakePages.sheet(opened.draft().id(), step), new LinkedMultiValueMap<>(answers.of(step)));
        var skipped = answers.skipped(step);
        return new Step(
                words.text("desk.intake.question." + step),
                IntakePages.address(opened.draft().id(), step),
                lines.stream()
                        .map(line -> new CaseOverview.Line(line.label(), Values.said(words, local(line.value()))))
                        .toList(),
                skipped.isEmpty() ? "" : words.text("code.Skipped." + skipped),
                wanted && lines.isEmpty());
    }

    /** A moment stands in the draft as the page posted it, in local time. */
    private static String local(String value) {
        try {
            return value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")
                    ? LocalDateTime.parse(value).atZone(Region.ZONE).toInstant().toString()
                    : value;
        } catch (DateTimeException unreadable) {
            return value;
        }
    }

    /** @param address of the page to mend it on; empty where the whole is meant */
    record Fault(String address, String text) {}

    /** Pages under one heading. */
    record Section(String name, List<Step> steps) {}

    /**
     * One page with its answers.
     *
     * @param skipped why it was left open; empty where it was not
     * @param missing whether it has to be answered before sending
     */
    record Step(String question, String address, List<CaseOverview.Line> lines, String skipped, boolean missing) {}
}
