package kz.nrm.casefile.person;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.nrm.access.Compartment;

/** {@code IDENTITY=<key name>:<base 64> TESTIMONY=…} */
@Converter
class WrappedKeysConverter implements AttributeConverter<Map<Compartment, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<Compartment, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public Map<Compartment, String> convertToEntityAttribute(String column) {
        var keys = new EnumMap<Compartment, String>(Compartment.class);
        Arrays.stream(column.split(" ")).filter(key -> !key.isEmpty()).forEach(key -> {
            var name = key.indexOf('=');
            keys.put(Compartment.valueOf(key.substring(0, name)), key.substring(name + 1));
        });
        return keys;
    }
}
