package kz.nrm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/** What the journeys measured, in the log and beside their screenshots. */
final class Measures {

    private static final Path FILE = Path.of("target/screenshots/measures.txt");

    private Measures() {}

    static void tell(String what, Object measured) {
        var line = what + ": " + measured;
        LoggerFactory.getLogger(Measures.class).info(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
