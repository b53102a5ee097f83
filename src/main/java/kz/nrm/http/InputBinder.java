package kz.nrm.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns JSON into a validated record, or says which field breaks which rule. */
@Component
public class InputBinder {

    private final JsonMapper mapper;
    private final Validator validator;

    public InputBinder(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** @throws InvalidInput naming every broken rule */
    public <T> T bind(JsonNode json, Class<T> type) {
        if (!json.isObject()) {
            throw new InvalidInput(List.of(Violation.of("", "ObjectExpected")));
        }
        try {
            return valid(mapper.treeToValue(json, type));
        } catch (JacksonException refused) {
            throw new InvalidInput(List.of(JsonFaults.violation(refused)));
        }
    }

    /** @throws InvalidInput naming every broken rule */
    public <T> T valid(T input) {
        var violations = violations(input);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return input;
    }

    /** Whether a text holds nothing that cannot be kept or shown safely, the same rule as for JSON. */
    public static boolean isClean(String text) {
        return CleanText.isClean(text);
    }

    /** The rules this object breaks, by field. */
    public List<Violation> violations(Object input) {
        return validator.validate(input).stream()
                .map(InputBinder::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::rule))
                .toList();
    }

    static Violation violation(ConstraintViolation<?> broken) {
        var constraint = broken.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var path = broken.getPropertyPath().toString().replaceAll("\\.?<[a-z ]+>", "");
        return Violation.of(path, name, limits(constraint.getAttributes()));
    }

    /** The numbers of a rule in the order of their names: min before... for Size: max, min. */
    private static Object[] limits(Map<String, Object> attributes) {
        return new TreeMap<>(attributes)
                .values().stream().filter(Number.class::isInstance).toArray();
    }
}
