package kz.nrm.journeys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case and one thing of each kind that belongs to it.
 *
 * @param named the first of what the case has of each kind, and otherwise a name by chance
 * @param real  the kinds of which the case has something
 */
record Target(String reference, Map<Thing, String> named, Set<Thing> real) {

    static final String NO_CASE = "NRM-0000-0000-0000";

    private static final Pattern NAME = Pattern.compile("\\{(?:id|instance|job)}");

    static Target none() {
        return new Target(NO_CASE, new EnumMap<>(Thing.class), Set.of()).byChance();
    }

    static Target of(String reference, JdbcTemplate database) {
        var found = new EnumMap<Thing, String>(Thing.class);
        for (var thing : Thing.values()) {
            database.queryForList(thing.query(), Object.class, reference).stream()
                    .findFirst()
                    .ifPresent(id -> found.put(thing, id.toString()));
        }
        return new Target(reference, found, Set.copyOf(found.keySet())).byChance();
    }

    private Target byChance() {
        for (var thing : Thing.values()) {
            named.computeIfAbsent(thing, any -> UUID.randomUUID().toString());
        }
        return this;
    }

    String named(Thing thing) {
        return named.get(thing);
    }

    /** @throws AssertionError when nobody has said what this door's variable names */
    String fill(String pattern) {
        var address = pattern.replace("{reference}", reference).replace("{type}", "person-missing");
        var name = NAME.matcher(address);
        return name.find()
                ? name.replaceAll(named(Thing.at(pattern)
                        .orElseThrow(() -> new AssertionError("no Thing for " + pattern + ": give it one"))))
                : address;
    }

    /** What it is called looks the same for every case. */
    String hideIn(String text) {
        var hidden = text.replace(reference, "*");
        for (var name : named.values()) {
            hidden = hidden.replace(name, "*");
        }
        return hidden;
    }
}
