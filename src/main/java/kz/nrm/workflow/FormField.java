package kz.nrm.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, derived from the component of its input record: the page, the interface description and the printable sheet
 * are made from it. The label is the message {@code field.<name>}.
 *
 * @param codes     names of the choices; each label is the message {@code code.<codeList>.<name>}
 * @param codeList  simple name of the enum; empty where there is none
 * @param maxLength longest text; 0 where no limit applies
 */
public record FormField(
        String name,
        Kind kind,
        boolean required,
        List<String> codes,
        String codeList,
        int maxLength,
        @Nullable Long min,
        @Nullable Long max) {

    /** How a field is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        YES_NO,
        CHOICE,
        MANY_CHOICES,
        TEXT_LIST,
        DATE,
        MOMENT,
        NUMBER
    }

    private static final int LONG = 200;

    /** The fields of an input record, in its order. */
    public static List<FormField> of(Class<? extends Record> input) {
        return Arrays.stream(input.getRecordComponents()).map(FormField::of).toList();
    }

    /** The same without these choices. */
    public FormField without(Set<String> choices) {
        var rest = codes.stream().filter(code -> !choices.contains(code)).toList();
        return new FormField(name, kind, required, rest, codeList, maxLength, min, max);
    }

    private static FormField of(RecordComponent component) {
        var type = component.getType();
        var size = component.getAccessor().getAnnotation(Size.class);
        var maxLength = size == null || size.max() == Integer.MAX_VALUE ? 0 : size.max();
        var codes = codeType(component);
        var min = component.getAccessor().getAnnotation(Min.class);
        var max = component.getAccessor().getAnnotation(Max.class);
        return new FormField(
                component.getName(),
                kind(type, codes != null, maxLength),
                isRequired(component),
                codes == null
                        ? List.of()
                        : Arrays.stream(codes.getEnumConstants())
                                .map(Object::toString)
                                .toList(),
                codes == null ? "" : codes.getSimpleName(),
                maxLength,
                min == null ? null : min.value(),
                max == null ? null : max.value());
    }

    private static boolean isRequired(RecordComponent component) {
        var accessor = component.getAccessor();
        return component.getType().isPrimitive()
                || accessor.isAnnotationPresent(NotNull.class)
                || accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class);
    }

    private static Kind kind(Class<?> type, boolean coded, int maxLength) {
        if (type == Boolean.class || type == boolean.class) {
            return Kind.YES_NO;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Instant.class) {
            return Kind.MOMENT;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return coded ? Kind.MANY_CHOICES : Kind.TEXT_LIST;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == int.class || Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        }
        return maxLength > LONG ? Kind.LONG_TEXT : Kind.TEXT;
    }

    private static @Nullable Class<?> codeType(RecordComponent component) {
        if (component.getType().isEnum()) {
            return component.getType();
        }
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isEnum()
                ? element
                : null;
    }
}
