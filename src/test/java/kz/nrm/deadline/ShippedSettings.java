package kz.nrm.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Rules and calendar as they are shipped. */
public final class ShippedSettings {

    private static final Map<String, List<PropertySource<?>>> FILES = new HashMap<>();

    private ShippedSettings() {}

    static CalendarSettings calendar() {
        return bind("calendar.yml", "nrm.calendar", CalendarSettings.class);
    }

    static DeadlineSettings deadlines() {
        return bind("deadlines.yml", "nrm.deadlines", DeadlineSettings.class);
    }

    public static DeadlineRules rules() {
        return new DeadlineRules(deadlines());
    }

    static DeadlineCalculator calculator() {
        return new DeadlineCalculator(new WorkingCalendar(calendar()));
    }

    private static <T> T bind(String file, String prefix, Class<T> type) {
        try {
            var environment = new StandardEnvironment();
            read(file).forEach(environment.getPropertySources()::addFirst);
            return Binder.get(environment).bind(prefix, type).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is read once; what it means is bound anew each time. */
    private static synchronized List<PropertySource<?>> read(String file) throws IOException {
        var known = FILES.get(file);
        if (known == null) {
            known = new YamlPropertySourceLoader().load(file, new ClassPathResource("config/" + file));
            FILES.put(file, known);
        }
        return known;
    }
}
