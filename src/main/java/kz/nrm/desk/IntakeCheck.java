package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.referral.NewReferral;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.FormField;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Holds what was entered against the rules of a referral: one page by itself, or the whole. */
@Component
class IntakeCheck {

    static final List<FormField> FIELDS = FormField.of(ReferralSheet.class);

    /** A referral that breaks no rule: what is asked on other pages, while one page is looked at. */
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("immediateDanger", "false"),
            Map.entry("underAge", "YES"),
            Map.entry("encounterRegion", "ALMATY"),
            Map.entry("encounterPlace", "-"),
            Map.entry("encounterAt", "2026-01-01T00:00"),
            Map.entry("mainForm", "OTHER"),
            Map.entry("language", "kaz"),
            Map.entry("contactChannel", "THROUGH_AGENCY"),
            Map.entry("reporterName", "-"),
            Map.entry("reporterContact", "-"),
            Map.entry("reporterAlternateContact", "-"));

    private final ReferralDocument document;
    private final WholeForm whole;
    private final Referrals referrals;

    IntakeCheck(ReferralDocument document, WholeForm whole, Referrals referrals) {
        this.document = document;
        this.whole = whole;
        this.referrals = referrals;
    }

    static MultiValueMap<String, String> sound() {
        var posted = new LinkedMultiValueMap<String, String>();
        SOUND.forEach(posted::add);
        return posted;
    }

    /** The rules this page breaks, whatever stands on the others, at its own fields. */
    List<Violation> broken(IntakeStep step, IntakeAnswers answers) {
        if (step == IntakeStep.SITE) {
            return brokenOfSite(new LinkedMultiValueMap<>(answers.of(step)));
        }
        var posted = sound();
        step.fields().forEach(posted::remove);
        posted.putAll(new LinkedMultiValueMap<>(answers.of(step)));
        if (step == IntakeStep.CONSENT) {
            posted.set("underAge", answers.adult() ? "NO" : "YES");
        }
        return broken(posted).stream()
                .filter(rule ->
                        IntakeStep.asking(base(rule)).filter(step::equals).isPresent())
                .toList();
    }

    /** Every rule the whole breaks. */
    List<Violation> broken(MultiValueMap<String, String> posted) {
        try {
            return onPage(referrals.broken(read(posted)));
        } catch (InvalidInput invalid) {
            var all = new ArrayList<>(invalid.violations());
            all.addAll(ReferralDocument.missing(document.of(FIELDS, posted)));
            return onPage(all);
        }
    }

    /** The rules the facts of a site break. */
    List<Violation> brokenOfSite(MultiValueMap<String, String> posted) {
        try {
            whole.read(Answers.document(FormField.of(SiteSheet.class), posted), SiteSheet.class);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.violations();
        }
    }

    /** @throws InvalidInput when it cannot be read as a referral */
    NewReferral read(MultiValueMap<String, String> posted) {
        return whole.read(document.of(FIELDS, posted), NewReferral.class);
    }

    /** The field a rule is about. */
    static String base(Violation rule) {
        return rule.field().replaceFirst("[.\\[].*$", "");
    }

    /** Of each field the first rule, in the order in which the pages ask. */
    private static List<Violation> onPage(List<Violation> broken) {
        var byField = new LinkedHashMap<String, Violation>();
        ReferralDocument.onPage(new InvalidInput(broken)).violations().stream()
                .sorted(Comparator.comparing(
                        rule -> IntakeStep.asking(base(rule)).orElse(IntakeStep.FURTHER)))
                .forEach(rule -> byField.putIfAbsent(base(rule), rule));
        return List.copyOf(byField.values());
    }
}
