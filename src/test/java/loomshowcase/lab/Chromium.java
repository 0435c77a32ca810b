package loomshowcase.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts Chrome or Chromium without a window, and its driver. */
public final class Chromium {

    private static final List<String> BROWSERS = List.of("google-chrome", "chromium", "chromium-browser");
    private static final String DRIVER = "chromedriver";
    private static final String LISTENS = "DevTools listening on ws://";

    /** Selenium warns that it does not know the newest protocol of Chromium. What is used here has not changed for years. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

    /** A browser that the driver starts. Skips the test where there is none. */
    static ChromeDriver started() {
        var options = new ChromeOptions();
        options.setBinary(browser().toFile());
        options.addArguments(arguments());
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return driver(options);
    }

    /**
     * Starts a browser that opens an address, as a terminal does.
     *
     * @param profile a new folder
     */
    public static Process start(URI address, Path profile) throws IOException {
        var command = new ArrayList<>(List.of(browser().toString(), "--no-first-run", "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        command.addAll(arguments());
        command.add(address.toString());
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
    }

    static ChromeDriver driven(Process browser) throws IOException {
        BufferedReader errors = browser.errorReader();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(LISTENS)) {
                var options = new ChromeOptions();
                options.setExperimentalOption("debuggerAddress", line.substring(LISTENS.length()).split("/")[0]);
                return driver(options);
            }
        }
        throw new IOException("the browser ended before it could be driven");
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of("--headless=new", "--window-size=1280,900", "--disable-dev-shm-usage"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private static ChromeDriver driver(ChromeOptions options) {
        SELENIUM.setLevel(Level.SEVERE);
        return new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(program(DRIVER).orElseThrow().toFile()).build(), options);
    }

    private static Path browser() {
        Optional<Path> browser = BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
        assumeTrue(browser.isPresent() && program(DRIVER).isPresent(),
                "needs %s, and one of %s, on the PATH".formatted(DRIVER, BROWSERS));
        return browser.orElseThrow();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
