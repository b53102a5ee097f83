package kz.nrm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One real Chromium for all tests of a run. Nobody prepares it by hand: it is the one of the system, else the one that Playwright loads, else
 * Debian's package where the tests run as root; without any the build fails and says so.
 */
public final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback {

    private static final List<Path> OF_THE_SYSTEM = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/google-chrome-stable"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    /** For containers, and so that nothing but the application is asked. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int MINUTES = 10;

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, none -> start(), Running.class);
    }

    /** What was on the screens when a test failed is kept. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()
                && context.getRequiredTestInstance() instanceof BrowserJourney journey) {
            journey.keepScreens();
        }
    }

    static Browser browser() {
        return running.browser;
    }

    /** Closed by JUnit at the end of the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Running start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Running(playwright, first(ways(playwright.chromium())));
        } catch (RuntimeException none) {
            playwright.close();
            throw none;
        }
    }

    /** One way to a browser, with its name for whoever has to read that it led nowhere. */
    record Way(String name, Attempt attempt) {
        interface Attempt {
            Browser browser() throws Exception;
        }
    }

    /** What the first way brings that leads somewhere. */
    static Browser first(List<Way> ways) {
        var failures = new ArrayList<String>();
        for (var way : ways) {
            try {
                return way.attempt().browser();
            } catch (Exception failed) {
                failures.add(way.name() + ": "
                        + String.valueOf(failed.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        }
        throw new IllegalStateException("""
                NO BROWSER. The pages were not looked at, and that fails the build.
                Install Chromium (Debian: apt-get install chromium) or let this machine reach Playwright's downloads. Tried:
                """ + String.join("\n", failures));
    }

    private static List<Way> ways(BrowserType chromium) {
        var ways = new ArrayList<Way>();
        OF_THE_SYSTEM.stream()
                .filter(Files::isExecutable)
                .forEach(file -> ways.add(new Way(file.toString(), () -> launched(chromium, file))));
        ways.add(new Way("Playwright's own", () -> {
            var install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
            install.command().addAll(List.of("install", "--only-shell"));
            if (isRoot()) {
                install.command().add("--with-deps");
            }
            install.command().add("chromium");
            run(install);
            return chromium.launch(new BrowserType.LaunchOptions().setArgs(FLAGS));
        }));
        if (isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            ways.add(new Way("Debian's package", () -> {
                run(new ProcessBuilder("apt-get", "-q", "update"));
                run(new ProcessBuilder("apt-get", "-q", "-y", "install", "chromium"));
                return launched(chromium, OF_THE_SYSTEM.get(0));
            }));
        }
        return ways;
    }

    private static Browser launched(BrowserType chromium, Path file) {
        return chromium.launch(
                new BrowserType.LaunchOptions().setExecutablePath(file).setArgs(FLAGS));
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("took longer than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command.command()) + " ended with " + process.exitValue());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
