package kz.nrm.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.referral.DraftContent;
import kz.nrm.referral.NewReferral.Circumstance;
import kz.nrm.referral.NewReferral.UnderAge;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The answers of a draft, page by page; a page replaces what it asks and leaves the rest. */
final class IntakeAnswers {

    private static final String DANGER = "immediateDanger";
    private static final String CIRCUMSTANCES = "circumstances";
    private static final String BED = Circumstance.NO_SHELTER_TONIGHT.name();
    private static final String DONE = "_done";
    private static final String SKIPPED = "_skipped.";

    private final Map<String, List<String>> answers;

    private IntakeAnswers(Map<String, List<String>> answers) {
        this.answers = new LinkedHashMap<>(answers);
    }

    static IntakeAnswers of(Map<String, List<String>> answers) {
        return new IntakeAnswers(answers);
    }

    /** What a page posted for its own fields, and nothing else. */
    static Map<String, List<String>> entered(IntakeStep step, MultiValueMap<String, String> posted) {
        var entered = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            var kept = values.stream().filter(value -> !value.isBlank()).toList();
            if (isOf(step, name) && !kept.isEmpty()) {
                entered.put(name, kept);
            }
        });
        return entered;
    }

    /** What the draft holds of this page. */
    Map<String, List<String>> of(IntakeStep step) {
        var kept = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, values) -> {
            if (isOf(step, name)) {
                kept.put(name, values);
            }
        });
        return kept;
    }

    void replace(IntakeStep step, Map<String, List<String>> entered) {
        answers.keySet().removeIf(name -> isOf(step, name));
        answers.putAll(entered);
        answers.remove(SKIPPED + step.name());
    }

    void done(IntakeStep step, boolean done) {
        var all = new LinkedHashSet<>(answers.getOrDefault(DONE, List.of()));
        if (done) {
            all.add(step.name());
        } else {
            all.remove(step.name());
        }
        answers.put(DONE, List.copyOf(all));
    }

    boolean isDone(IntakeStep step) {
        return answers.getOrDefault(DONE, List.of()).contains(step.name());
    }

    void skip(IntakeStep step, IntakeStep.Skipped why) {
        answers.put(SKIPPED + step.name(), List.of(why.name()));
    }

    /** Why the page was left open; empty where it was not. */
    String skipped(IntakeStep step) {
        return answers.getOrDefault(SKIPPED + step.name(), List.of("")).get(0);
    }

    void danger(boolean now) {
        answers.put(DANGER, List.of(String.valueOf(now)));
    }

    boolean danger() {
        return answers.getOrDefault(DANGER, List.of()).contains("true");
    }

    void bed(boolean tonight) {
        var all = new ArrayList<>(answers.getOrDefault(CIRCUMSTANCES, List.of()));
        all.remove(BED);
        if (tonight) {
            all.add(BED);
        }
        answers.put(CIRCUMSTANCES, List.copyOf(all));
    }

    boolean bed() {
        return answers.getOrDefault(CIRCUMSTANCES, List.of()).contains(BED);
    }

    /** Whether the consent of an adult is asked; of a child, or maybe a child, it is not. */
    boolean adult() {
        return first("underAge").equals(UnderAge.NO.name());
    }

    boolean refused() {
        return adult() && first("consent").equals("REFUSED");
    }

    /** Codes of the signs that were noticed. */
    Set<String> signs() {
        return answers.keySet().stream()
                .filter(name -> name.startsWith(ReferralDocument.SIGN))
                .map(name -> name.substring(ReferralDocument.SIGN.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Stream<String> all(String name) {
        return answers.getOrDefault(name, List.of()).stream();
    }

    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    /** As a page posts it; an answer that is not asked any more is left out. */
    MultiValueMap<String, String> posted() {
        var posted = new LinkedMultiValueMap<String, String>();
        answers.forEach((name, values) -> {
            if (!name.startsWith("_") && !(name.equals("consent") && !adult())) {
                posted.put(name, values);
            }
        });
        return posted;
    }

    DraftContent with(List<Map<String, List<String>>> persons) {
        return new DraftContent(answers, persons);
    }

    private static boolean isOf(IntakeStep step, String name) {
        return step.fields().contains(name) || step == IntakeStep.SIGNS && name.startsWith(ReferralDocument.SIGN);
    }
}
