package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.http.Problems;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Draws a form from the record it fills, empty or with what was entered and what is wrong with it. */
@Component
class FormPages {

    /** Names of the parameters that are not fields. */
    static final String KEY = "_key";

    static final String VERSION = "_version";

    private static final String SENT_BEFORE = "IDEMPOTENCY_KEY_REUSED";
    private static final int FEW = 7;

    private final Words words;
    private final KnownChoices known;
    private final Problems problems;

    FormPages(Words words, KnownChoices known, Problems problems) {
        this.words = words;
        this.known = known;
        this.problems = problems;
    }

    /**
     * What is asked: fields of a record, and the choices of its text fields that depend on the case.
     *
     * @param secret names of fields of which no trace is kept, not even for the comparison of what was sent twice
     */
    record Sheet(
            String action, List<FormField> fields, Map<String, List<TaskForm.Choice>> choices, Set<String> secret) {

        Sheet(String action, List<FormField> fields, Map<String, List<TaskForm.Choice>> choices) {
            this(action, fields, choices, Set.of());
        }

        static Sheet of(String action, Class<? extends Record> input) {
            return new Sheet(action, FormField.of(input), Map.of());
        }
    }

    FormPage empty(Sheet sheet, @Nullable Integer version) {
        return filled(sheet, new LinkedMultiValueMap<>(), version);
    }

    /** The form with answers that are known beforehand. */
    FormPage filled(Sheet sheet, MultiValueMap<String, String> answers, @Nullable Integer version) {
        return drawn(sheet, version, answers, List.of(), List.of());
    }

    /** The form with everything that was entered, and the rules it breaks. */
    FormPage again(Sheet sheet, MultiValueMap<String, String> posted, InvalidInput invalid, @Nullable Integer version) {
        return drawn(sheet, version, posted, invalid.violations(), List.of());
    }

    /** The form with everything that was entered, and why the step was not taken. */
    FormPage again(Sheet sheet, MultiValueMap<String, String> posted, Refusal refusal, @Nullable Integer version) {
        return drawn(sheet, version, posted, List.of(), List.of(refusal));
    }

    /** What was entered, in words, of a form that can no longer be sent. */
    List<CaseOverview.Line> kept(Sheet sheet, MultiValueMap<String, String> posted) {
        return sheet.fields().stream()
                .map(field -> asked(sheet, field, posted, List.of()))
                .map(asked -> new CaseOverview.Line(asked.label(), asked.said()))
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    private FormPage drawn(
            Sheet sheet,
            @Nullable Integer version,
            MultiValueMap<String, String> posted,
            List<Violation> violations,
            List<Refusal> refusals) {
        var faults = new ArrayList<Found>();
        violations.forEach(violation -> faults.add(new Found(base(violation.field()), sentence(sheet, violation))));
        refusals.forEach(refusal -> faults.add(new Found(refusal.field().orElse(""), sentence(refusal))));
        var names = sheet.fields().stream().map(FormField::name).toList();
        faults.sort(Comparator.comparingInt(fault -> names.indexOf(fault.field())));
        var fields = sheet.fields().stream()
                .map(field -> asked(sheet, field, posted, faults))
                .toList();
        var sentBefore = refusals.stream().anyMatch(refusal -> refusal.code().equals(SENT_BEFORE));
        var key = sentBefore ? null : posted.getFirst(KEY);
        return new FormPage(
                sheet.action(),
                key == null ? UUID.randomUUID().toString() : key,
                version,
                fields,
                faults.stream().map(fault -> summarised(fault, fields)).toList());
    }

    private Asked asked(Sheet sheet, FormField field, MultiValueMap<String, String> posted, List<Found> faults) {
        var values = posted.getOrDefault(field.name(), List.of());
        var error = faults.stream()
                .filter(fault -> fault.field().equals(field.name()))
                .map(Found::text)
                .findFirst();
        var options = options(sheet, field, values);
        return new Asked(
                field,
                field.name(),
                words.text("field." + field.name()),
                hint(field, !options.isEmpty()),
                options,
                values.isEmpty() ? "" : values.get(0),
                error.orElse(null));
    }

    private List<Asked.Option> options(Sheet sheet, FormField field, List<String> chosen) {
        var answers = switch (field.kind()) {
            case YES_NO -> yesNo();
            case CHOICE, MANY_CHOICES ->
                field.codes().stream()
                        .map(code -> new TaskForm.Choice(code, words.text("code." + field.codeList() + "." + code)))
                        .toList();
            case TEXT -> sheet.choices().getOrDefault(field.name(), known.of(field.name()));
            default -> sheet.choices().getOrDefault(field.name(), List.of());
        };
        return withNone(field, answers)
                .map(answer -> new Asked.Option(
                        answer.value(),
                        answer.label(),
                        chosen.contains(answer.value())
                                || chosen.isEmpty() && answer.value().isEmpty()))
                .toList();
    }

    private List<TaskForm.Choice> yesNo() {
        return List.of(
                new TaskForm.Choice("true", words.yesNo(true)), new TaskForm.Choice("false", words.yesNo(false)));
    }

    /** What may be left open can be taken back; in a long list that answer stands at the top. */
    private Stream<TaskForm.Choice> withNone(FormField field, List<TaskForm.Choice> answers) {
        var several = field.kind() == FormField.Kind.MANY_CHOICES || field.kind() == FormField.Kind.TEXT_LIST;
        if (several || answers.isEmpty() || field.required()) {
            return answers.stream();
        }
        var none = Stream.of(new TaskForm.Choice("", words.text("desk.form.none")));
        return answers.size() >= FEW ? Stream.concat(none, answers.stream()) : Stream.concat(answers.stream(), none);
    }

    private String hint(FormField field, boolean choices) {
        return words.find("field." + field.name() + ".hint").orElseGet(() -> choices ? "" : format(field));
    }

    private String format(FormField field) {
        var min = field.min();
        var max = field.max();
        return switch (field.kind()) {
            case TEXT_LIST -> words.text("desk.form.lines");
            case MOMENT -> words.text("desk.form.moment");
            case LONG_TEXT -> field.maxLength() == 0 ? "" : words.text("desk.form.longest", field.maxLength());
            case NUMBER -> min == null || max == null ? "" : words.text("desk.form.range", min, max);
            default -> "";
        };
    }

    /** The rule in words for people; what the JSON interface says of it speaks of documents and codes. */
    private String sentence(Sheet sheet, Violation violation) {
        var rule = "desk.rule." + violation.rule();
        return sheet.fields().stream()
                .filter(field -> field.name().equals(base(violation.field())))
                .findFirst()
                .flatMap(field -> words.find(rule + "." + field.kind()))
                .or(() -> words.find(rule))
                .orElseGet(() -> problems.sentence(violation));
    }

    private String sentence(Refusal refusal) {
        var said = problems.sentence(refusal);
        return words.find("desk.refusal." + refusal.code()).orElse(said);
    }

    private FormPage.Fault summarised(Found fault, List<Asked> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(fault.field()))
                .findFirst()
                .map(field -> new FormPage.Fault(field.anchor(), field.label() + ": " + fault.text()))
                .or(() -> words.find("field." + fault.field())
                        .map(label -> new FormPage.Fault("f-" + fault.field(), label + ": " + fault.text())))
                .orElseGet(() -> new FormPage.Fault(null, fault.text()));
    }

    /** The field a path such as {@code services[0].day} begins with. */
    private static String base(String path) {
        return path.replaceFirst("[.\\[].*$", "");
    }

    private record Found(String field, String text) {}
}
