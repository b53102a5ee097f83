package kz.nrm.desk;

import java.util.List;
import java.util.stream.Collectors;
import kz.nrm.workflow.FormField;
import org.jspecify.annotations.Nullable;

/**
 * One field as a page asks it, with what was entered so far.
 *
 * @param name  name of the parameter; its element has the id {@code f-<name>}
 * @param hint  how to fill it in; empty where nothing needs to be said
 * @param error which rule was broken, in words; null where none was
 */
record Asked(
        FormField field,
        String name,
        String label,
        String hint,
        List<Option> options,
        String value,
        @Nullable String error) {

    private static final int FEW = 7;
    private static final int MANY = 12;

    /** One answer that may be chosen. */
    record Option(String value, String label, boolean chosen) {}

    /** The template's word for how to ask. */
    public String control() {
        return switch (field.kind()) {
            case YES_NO -> "radios";
            case CHOICE -> options.size() > FEW ? "select" : "radios";
            case MANY_CHOICES -> "checkboxes";
            case TEXT_LIST -> options.isEmpty() ? "lines" : "checkboxes";
            case LONG_TEXT -> options.isEmpty() ? "lines" : "select";
            case DATE -> "date";
            case MOMENT -> "moment";
            case NUMBER -> "number";
            case TEXT -> options.isEmpty() ? "text" : options.size() > FEW ? "select" : "radios";
        };
    }

    /** Whether the answers are so many that they stand in columns. */
    public boolean inColumns() {
        return options.size() > MANY;
    }

    /** What was answered, in words. */
    String said() {
        return options.isEmpty()
                ? value
                : options.stream()
                        .filter(option -> option.chosen() && !option.value().isEmpty())
                        .map(Option::label)
                        .collect(Collectors.joining(", "));
    }

    /** What the first element to fill in is called in the page, for links of the error summary. */
    public String anchor() {
        return "f-" + name;
    }

    public boolean required() {
        return field.required();
    }

    /** Ids of the elements that explain the field. */
    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : anchor() + "-hint ") + (error == null ? "" : anchor() + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
