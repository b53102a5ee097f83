package kz.nrm.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/performance.md}: each benchmark writes its own part of it and leaves the others as they are. */
public final class PerformancePage {

    private static final Path PAGE = Path.of(System.getProperty("nrm.benchmark.report", "docs/performance.md"));
    private static final Pattern PART = Pattern.compile("(?s)<!-- part (\\w+) -->\n(.*?)(?=<!-- part |\\z)");

    private PerformancePage() {}

    /** The parts, in their order. */
    public enum Part {
        PATH,
        CLOCK,
        BOARD
    }

    public static synchronized void write(Part part, String text) {
        try {
            var parts = Files.exists(PAGE) ? read(Files.readString(PAGE)) : new EnumMap<Part, String>(Part.class);
            parts.put(part, text.strip() + "\n");
            Files.createDirectories(PAGE.toAbsolutePath().getParent());
            Files.writeString(PAGE, text(parts));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Map<Part, String> read(String page) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (Matcher found = PART.matcher(page); found.find(); ) {
            parts.put(Part.valueOf(found.group(1)), found.group(2).strip() + "\n");
        }
        return parts;
    }

    static String text(Map<Part, String> parts) {
        return parts.entrySet().stream()
                .map(part -> "<!-- part " + part.getKey() + " -->\n" + part.getValue())
                .collect(Collectors.joining("\n"));
    }
}
