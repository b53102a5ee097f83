package kz.nrm.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts NRM and the bare application by turns, each as a process of its own on a database it has used before. */
final class StartUps {

    private static final Pattern STARTED = Pattern.compile("process running for ([0-9.]+)");
    private static final long LONGEST_START = TimeUnit.MINUTES.toMillis(5);
    private static final long REST = 4_000;

    private final Databases databases;

    StartUps(Databases databases) {
        this.databases = databases;
    }

    /**
     * One start.
     *
     * @param seconds   from the start of the process until it serves
     * @param megabytes resident memory at rest, after a garbage collection; 0 where it cannot be known
     */
    record Start(double seconds, double megabytes) {}

    /** All starts of one application, the first one (which makes the tables) left out. */
    record Starts(List<Start> nrm, List<Start> bare) {}

    Starts run(int times) {
        var nrm = new Command(
                "kz.nrm.NrmApplication",
                List.of(
                        "--spring.profiles.active=postgresql",
                        "--spring.datasource.url=" + databases.create("nrm_start")));
        var bare = new Command(
                BareApplication.class.getName(),
                List.of(
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.datasource.url=" + databases.create("bare_start")));
        var starts = new Starts(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i <= times; i++) {
            var one = start(nrm);
            var other = start(bare);
            if (i > 0) {
                starts.nrm().add(one);
                starts.bare().add(other);
            }
        }
        return starts;
    }

    private record Command(String main, List<String> arguments) {}

    private static Start start(Command command) {
        try {
            var output = Files.createTempFile("nrm-start", ".log");
            var process = process(command, output).start();
            try {
                var seconds = started(process, output);
                Thread.sleep(REST);
                return new Start(seconds, memory(process.pid()));
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
                process.destroyForcibly();
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ProcessBuilder process(Command command, Path output) {
        var line = new ArrayList<String>();
        line.addAll(
                List.of(java("java"), "-Xmx512m", "-Duser.timezone=UTC", "-cp", classPath(command), command.main()));
        line.addAll(command.arguments());
        line.addAll(List.of(
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres", "--server.port=0"));
        var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        for (var key : List.of(
                "NRM_VAULT_KEY", "NRM_LOCATION_KEY", "NRM_INDEX_KEY", "NRM_AUDIT_KEY", "NRM_AUDIT_SIGNING_KEY")) {
            process.environment().put(key, Base64.getEncoder().encodeToString(Arrays.copyOf(key.getBytes(UTF_8), 32)));
        }
        process.environment().remove("JAVA_TOOL_OPTIONS");
        return process;
    }

    /** Tests are not part of the product. */
    private static String classPath(Command command) {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var product = command.main().equals("kz.nrm.NrmApplication");
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !product || !entry.replace('/', ' ').strip().endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static double started(Process process, Path output) throws IOException, InterruptedException {
        var end = System.currentTimeMillis() + LONGEST_START;
        while (System.currentTimeMillis() < end && process.isAlive()) {
            var found = STARTED.matcher(Files.readString(output));
            if (found.find()) {
                return Double.parseDouble(found.group(1));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("did not start: " + Files.readString(output));
    }

    private static double memory(long process) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        jcmd.start().waitFor(30, TimeUnit.SECONDS);
        Thread.sleep(1_000);
        var resident = Machine.firstOf(Path.of("/proc/" + process + "/status"), "VmRSS");
        return resident.equals("unknown") ? 0 : Long.parseLong(resident.split(" ")[0]) / 1024.0;
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
