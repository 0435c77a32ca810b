package loomshowcase.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, with one page. */
public final class LabBrowser implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final List<String> BROWSERS = List.of("google-chrome", "chromium", "chromium-browser");
    private static final String DRIVER = "chromedriver";

    /** The id of what is shown. */
    private static final String SHOWN =
            "(document.querySelector('.race') ? 'the-race' : document.querySelector('.where code')?.textContent)";

    /** Selenium warns that it does not know the newest protocol of Chromium. What is used here has not changed for years. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private LabBrowser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is no browser with its driver. */
    public static LabBrowser orSkip() {
        Optional<Path> browser = BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
        Optional<Path> chromedriver = program(DRIVER);
        assumeTrue(browser.isPresent() && chromedriver.isPresent(),
                "needs %s, and one of %s, on the PATH".formatted(DRIVER, BROWSERS));
        SELENIUM.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments("--headless=new", "--window-size=1280,900", "--disable-dev-shm-usage");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile()).build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(LONGEST);
        return new LabBrowser(driver);
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Opens an address, and waits until the course is there. */
    public void open(URI address) {
        driver.get(address.toString());
        until("the course is there", "return document.body.classList.contains('ready')");
    }

    /** Opens any page. */
    void visit(URI address) {
        driver.get(address.toString());
    }

    /** Goes to an idea, or to the race, and waits until it is there, as new. */
    public void show(String id) {
        ask("""
                document.querySelector('main').replaceChildren();
                if (location.hash === `#${arguments[0]}`) {
                  dispatchEvent(new HashChangeEvent('hashchange'));
                } else {
                  location.hash = arguments[0];
                }""", id);
        until(id + " is there", "return %s === arguments[0]".formatted(SHOWN), id);
    }

    @SuppressWarnings("unchecked")
    public <T> T ask(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** Waits for a script that calls its last argument with the answer. */
    @SuppressWarnings("unchecked")
    public <T> T askLater(String script, Object... arguments) {
        return (T) driver.executeAsyncScript(script, arguments);
    }

    /** Waits until a script returns true. */
    public void until(String what, String script, Object... arguments) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!Boolean.TRUE.equals(ask(script, arguments))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after %d s it is still not true that %s; the page says: %s"
                        .formatted(LONGEST.toSeconds(), what, ask("return document.body.innerText")));
            }
        }
    }

    void untilText(String css, String text) {
        until("%s says %s".formatted(css, text),
                "return document.querySelector(arguments[0])?.textContent.includes(arguments[1]) ?? false", css, text);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The text of each element that matches, shown or not. */
    List<String> texts(String css) {
        return ask("return [...document.querySelectorAll(arguments[0])].map(each => each.textContent)", css);
    }

    int count(String css) {
        return this.<Long>ask("return document.querySelectorAll(arguments[0]).length", css).intValue();
    }

    public void click(String css) {
        find(css).click();
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What the console has said since it was last asked. */
    List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
    }

    /** The address of each request that the page has sent since this was last asked. */
    List<URI> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> URI.create(message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1")))
                .toList();
    }

    /** The size of the page, in pixels of CSS. */
    public void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the user has chosen for all pages, such as {@code prefers-reduced-motion}. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Writes what is to be seen of the page. */
    public void picture(Path file) throws IOException {
        String png = (String) driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
        Files.write(file, Base64.getDecoder().decode(png));
    }

    /** Opens another page, and drives that from now on. Gives the one before. */
    String openAnother() {
        String before = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        return before;
    }

    /** Drives another page. Gives the one before. */
    String goTo(String page) {
        String before = driver.getWindowHandle();
        driver.switchTo().window(page);
        return before;
    }

    /** Closes this page, and drives another. */
    void leaveFor(String page) {
        driver.close();
        driver.switchTo().window(page);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
