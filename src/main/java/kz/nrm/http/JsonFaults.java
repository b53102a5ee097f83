package kz.nrm.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.nrm.shared.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what is wrong with a JSON document. Never repeats what was entered. */
final class JsonFaults {

    private JsonFaults() {}

    static Violation violation(JacksonException fault) {
        var field = field(fault);
        if (fault instanceof ForbiddenText forbidden) {
            return Violation.of(field, forbidden.rule());
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return Violation.of(field, "UnknownField");
        }
        if (fault instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return Violation.of(field, "UnknownCode", codes(format.getTargetType()));
        }
        if (fault instanceof InvalidFormatException
                || fault instanceof InputCoercionException
                || fault.getCause() instanceof IllegalArgumentException) {
            return Violation.of(field, "WrongFormat");
        }
        if (fault instanceof MismatchedInputException) {
            return Violation.of(field, "WrongType");
        }
        return Violation.of(
                field, fault instanceof StreamConstraintsException limit ? exceeded(limit) : "MalformedJson");
    }

    /** Jackson tells its limits apart in words alone. */
    private static String exceeded(StreamConstraintsException limit) {
        return limit.getOriginalMessage().contains("nesting depth") ? "TooDeep" : "TooLarge";
    }

    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Path in the form {@code persons[2].language}. A field name that is not ours is cut, it may be anything. */
    private static String field(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.replace(0, path.length(), under(path.toString(), step.getPropertyName()));
            }
        }
        return path.toString();
    }

    /** The path of a field one level deeper. */
    static String under(String path, String name) {
        return (path.isEmpty() ? "" : path + ".") + printable(name);
    }

    private static String printable(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,60}") ? name : "?";
    }
}
