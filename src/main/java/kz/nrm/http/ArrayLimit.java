package kz.nrm.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;

/**
 * No list in what is sent holds more than five hundred entries, whatever else its field says. How many records a document that is itself
 * a list may hold is said by the door that takes it.
 */
@RestControllerAdvice
public class ArrayLimit extends RequestBodyAdviceAdapter {

    private static final int MOST = 500;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        require(body);
        return body;
    }

    /** @throws InvalidInput naming every list that is too long */
    public static void require(Object body) {
        var tooLong = new ArrayList<Violation>();
        if (body instanceof JsonNode document && document.isArray()) {
            each(document.values(), "", tooLong);
        } else {
            look(body, "", tooLong);
        }
        if (!tooLong.isEmpty()) {
            throw new InvalidInput(tooLong);
        }
    }

    private static void look(@Nullable Object value, String path, List<Violation> tooLong) {
        if (value instanceof JsonNode node) {
            node.properties().forEach(field -> look(field.getValue(), JsonFaults.under(path, field.getKey()), tooLong));
            list(node.values(), node.isArray() ? node.size() : 0, path, tooLong);
        } else if (value instanceof Collection<?> several) {
            list(several, several.size(), path, tooLong);
        } else if (value instanceof Record input) {
            Arrays.stream(input.getClass().getRecordComponents())
                    .forEach(part -> look(of(input, part), JsonFaults.under(path, part.getName()), tooLong));
        }
    }

    private static void list(Collection<?> values, int size, String path, List<Violation> tooLong) {
        if (size > MOST) {
            tooLong.add(Violation.of(path, "Size", MOST, 0));
        } else if (size > 0) {
            each(values, path, tooLong);
        }
    }

    private static void each(Collection<?> values, String path, List<Violation> tooLong) {
        var index = 0;
        for (var value : values) {
            look(value, path + "[" + index++ + "]", tooLong);
        }
    }

    private static @Nullable Object of(Record input, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(input);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
