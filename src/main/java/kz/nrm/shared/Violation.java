package kz.nrm.shared;

import java.util.List;

/**
 * One broken rule of what was entered.
 *
 * @param field     path of the field, for example {@code persons[2].language}; empty for the whole document
 * @param rule      code of the rule; the text is the message {@code rule.<rule>}
 * @param arguments what the message needs, never what was entered
 */
public record Violation(String field, String rule, List<Object> arguments) {

    public static Violation of(String field, String rule, Object... arguments) {
        return new Violation(field, rule, List.of(arguments));
    }

    /** The same violation one level deeper. */
    public Violation under(String parent) {
        return new Violation(
                field.isEmpty() ? parent : field.startsWith("[") ? parent + field : parent + "." + field,
                rule,
                arguments);
    }
}
