package kz.nrm.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** Facts a process may know: typed values of {@link CaseVariable}s, nothing else. Immutable. */
public final class CaseFacts {

    private static final CaseFacts NONE = new CaseFacts(Map.of());

    private final Map<String, Object> values;

    private CaseFacts(Map<String, Object> values) {
        this.values = values;
    }

    public static CaseFacts none() {
        return NONE;
    }

    public <T> CaseFacts with(CaseVariable<T> variable, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(variable.name(), variable.type().cast(value));
        return new CaseFacts(more);
    }

    /** A choice of an enum is kept as its name. */
    public CaseFacts with(CaseVariable<String> variable, Enum<?> value) {
        return with(variable, value.name());
    }

    /** By variable name, as the engine takes them. */
    public Map<String, Object> asMap() {
        return Map.copyOf(values);
    }
}
