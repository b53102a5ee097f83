package kz.nrm.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The machine of this run, described so that another one can be compared. */
public final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** How many processes wait for a processor, as a share of the processors. */
    static double load() {
        return SYSTEM.getSystemLoadAverage() / Runtime.getRuntime().availableProcessors();
    }

    public static String describe() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %d GB memory, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Math.round(SYSTEM.getTotalMemorySize() / 1e9),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.vm.version"));
    }

    private static String processor() {
        return firstOf(Path.of("/proc/cpuinfo"), "model name")
                .replaceAll("\\(R\\)|\\(TM\\)", "")
                .strip();
    }

    /** Value of the first line of a file of {@code name: value} lines. */
    static String firstOf(Path file, String name) {
        try {
            return Arrays.stream(Files.readString(file).split("\n"))
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notHere) {
            return "unknown";
        }
    }
}
