package kz.nrm.support;

import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Fills every field of an input: each text with a given one, all else with the first that fits. */
public final class Filled {

    private final IntFunction<String> text;
    private final Instant now;

    /** @param text what to enter where so many letters fit */
    public Filled(IntFunction<String> text, Instant now) {
        this.text = text;
        this.now = now;
    }

    /** An input as its JSON has it. */
    public Map<String, Object> of(Class<?> input) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : input.getRecordComponents()) {
            fields.put(component.getName(), value(component.getGenericType(), longest(component)));
        }
        return fields;
    }

    private Object value(Type type, int longest) {
        if (type instanceof ParameterizedType several && several.getRawType() instanceof Class<?> raw) {
            return Collection.class.isAssignableFrom(raw)
                    ? List.of(value(several.getActualTypeArguments()[0], longest))
                    : Map.of();
        }
        return type instanceof Class<?> known ? one(known, longest) : Map.of();
    }

    private Object one(Class<?> type, int longest) {
        if (type.isRecord()) {
            return of(type);
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return now.toString().substring(0, "2026-11-16".length());
        }
        if (type == Instant.class) {
            return now.toString();
        }
        if (type == Boolean.class || type == boolean.class) {
            return true;
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? number(type) : text.apply(longest);
    }

    private static Object number(Class<?> type) {
        return type == BigDecimal.class || type == Double.class ? BigDecimal.ONE : Integer.valueOf(1);
    }

    private static int longest(RecordComponent component) {
        var size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }
}
