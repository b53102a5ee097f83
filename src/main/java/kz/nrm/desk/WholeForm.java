package kz.nrm.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form as a whole: who filled it in hears of everything that is wrong at once, not of one thing after the other. */
@Component
class WholeForm {

    private final InputBinder binder;

    WholeForm(InputBinder binder) {
        this.binder = binder;
    }

    /** @throws InvalidInput naming every rule that is broken, for each field the first */
    <T> T read(ObjectNode document, Class<T> type) {
        try {
            return binder.bind(document, type);
        } catch (InvalidInput invalid) {
            throw new InvalidInput(all(document.deepCopy(), type, invalid));
        }
    }

    /** What cannot be read hides the rules behind it, so it is set aside and the rest is read again. */
    private List<Violation> all(ObjectNode rest, Class<?> type, InvalidInput first) {
        var found = new LinkedHashMap<String, Violation>();
        var invalid = Optional.of(first);
        while (invalid.isPresent()) {
            var broken = invalid.get().violations();
            broken.forEach(violation -> found.putIfAbsent(violation.field(), violation));
            var before = rest.deepCopy();
            broken.forEach(violation -> setAside(rest, violation.field()));
            invalid = rest.equals(before) ? Optional.empty() : broken(rest, type);
        }
        return List.copyOf(found.values());
    }

    private Optional<InvalidInput> broken(ObjectNode rest, Class<?> type) {
        try {
            binder.bind(rest, type);
            return Optional.empty();
        } catch (InvalidInput invalid) {
            return Optional.of(invalid);
        }
    }

    private static void setAside(ObjectNode rest, String path) {
        var names = path.replaceFirst("\\[.*$", "").split("\\.", 2);
        if (names.length == 2 && rest.get(names[0]) instanceof ObjectNode part) {
            setAside(part, names[1]);
        } else {
            rest.remove(names[0]);
        }
    }
}
