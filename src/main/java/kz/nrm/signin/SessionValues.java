package kz.nrm.signin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session may hold, as JSON without class names: texts, and what a page says once after a form. Anything else is refused when it is
 * written, and nothing that is read can make an object of another class.
 */
final class SessionValues extends GenericConversionService {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    SessionValues() {
        addConverter(Object.class, byte[].class, this::written);
        addConverter(byte[].class, Object.class, this::read);
    }

    private byte[] written(Object value) {
        if (value instanceof String text) {
            return json.writeValueAsBytes(new Stored(text, null));
        }
        if (value instanceof List<?> list && list.stream().allMatch(FlashMap.class::isInstance)) {
            return json.writeValueAsBytes(new Stored(
                    null, list.stream().map(FlashMap.class::cast).map(Flash::of).toList()));
        }
        throw new IllegalArgumentException(
                "a session may not hold " + value.getClass().getName());
    }

    private Object read(byte[] bytes) {
        var stored = json.readValue(bytes, Stored.class);
        if (stored.text() != null) {
            return stored.text();
        }
        var flashes = stored.flashes() == null ? List.<Flash>of() : stored.flashes();
        return new CopyOnWriteArrayList<>(flashes.stream().map(Flash::map).toList());
    }

    private record Stored(@Nullable String text, @Nullable List<Flash> flashes) {}

    private record Flash(
            Map<String, Object> attributes, @Nullable String path, Map<String, List<String>> parameters, long expires) {

        static Flash of(FlashMap map) {
            map.forEach((name, value) -> requirePlain(value));
            return new Flash(
                    Map.copyOf(map),
                    map.getTargetRequestPath(),
                    Map.copyOf(map.getTargetRequestParams()),
                    map.getExpirationTime());
        }

        FlashMap map() {
            var map = new FlashMap();
            map.putAll(attributes);
            map.setTargetRequestPath(path);
            map.addTargetRequestParams(MultiValueMap.fromMultiValue(parameters));
            map.setExpirationTime(expires);
            return map;
        }

        private static void requirePlain(Object value) {
            if (value instanceof Map<?, ?> map) {
                map.values().forEach(Flash::requirePlain);
            } else if (value instanceof List<?> list) {
                list.forEach(Flash::requirePlain);
            } else if (!(value instanceof String)) {
                throw new IllegalArgumentException(
                        "a session may not hold " + value.getClass().getName());
            }
        }
    }
}
