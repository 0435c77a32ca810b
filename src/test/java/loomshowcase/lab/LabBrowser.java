package loomshowcase.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window, with one page. */
public final class LabBrowser implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** The id of what is shown. */
    private static final String SHOWN =
            "(document.querySelector('.race') ? 'the-race' : document.querySelector('.where code')?.textContent)";

    private final ChromeDriver driver;

    /** {@code null} if the driver started it. */
    private final Process process;

    private LabBrowser(ChromeDriver driver, Process process) {
        this.driver = driver;
        this.process = process;
        driver.manage().timeouts().scriptTimeout(LONGEST);
    }

    /** Skips the test where there is no browser with its driver. */
    public static LabBrowser orSkip() {
        return new LabBrowser(Chromium.started(), null);
    }

    /**
     * A browser that was not started for this, which {@link Chromium#start} has started.
     *
     * @param process of the browser; ends when this is closed
     */
    public static LabBrowser of(Process process) throws IOException {
        return new LabBrowser(Chromium.driven(process), process);
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
        until(LONGEST, what, script, arguments);
    }

    private void until(Duration longest, String what, String script, Object... arguments) {
        long end = System.nanoTime() + longest.toNanos();
        while (!Boolean.TRUE.equals(ask(script, arguments))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after %d s it is still not true that %s; the page says: %s"
                        .formatted(longest.toSeconds(), what, ask("return document.body.innerText")));
            }
        }
    }

    void untilText(String css, String text) {
        untilText(LONGEST, css, text);
    }

    void untilText(Duration longest, String css, String text) {
        until(longest, "%s says %s".formatted(css, text),
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

    boolean hasFocus(String css) {
        return ask("return document.activeElement.matches(arguments[0])", css);
    }

    boolean hasClass(String css, String name) {
        return ask("return document.querySelector(arguments[0]).classList.contains(arguments[1])", css, name);
    }

    public void click(String css) {
        find(css).click();
    }

    /** Moves the mouse to the middle of it. */
    void pointAt(String css) {
        new Actions(driver).moveToElement(find(css)).perform();
    }

    /** Types into whatever has the focus. */
    public void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What the console has said since it was last asked. */
    public List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
    }

    /** The address of each request that the page has sent since this was last asked. */
    public List<URI> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> URI.create(message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1")))
                .toList();
    }

    /** What can have the focus and has no name, as a screen reader gets it: its role and a number. */
    @SuppressWarnings("unchecked")
    List<String> namelessControls() {
        driver.executeCdpCommand("Accessibility.enable", Map.of());
        var nodes = (List<Map<String, Object>>) driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of())
                .get("nodes");
        return nodes.stream().filter(node -> node.get("properties") instanceof List<?> properties
                && properties.toString().contains("name=focusable")
                && !node.get("role").toString().contains("RootWebArea")
                && value(node.get("name")).isBlank() && !value(node.get("role")).equals("main"))
                .map(node -> value(node.get("role")) + " " + node.get("backendDOMNodeId")).toList();
    }

    private static String value(Object of) {
        return of instanceof Map<?, ?> map && map.get("value") != null ? map.get("value").toString() : "";
    }

    /** The size of the page, in pixels of CSS. */
    public void size(int width, int height) {
        size(width, height, 1);
    }

    /** @param scale pixels of the screen for each pixel of CSS */
    void size(int width, int height, double scale) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** What the user has chosen for all pages, such as {@code prefers-reduced-motion}. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Whether pages that are opened from now on run their scripts. {@link #ask} works in any case. */
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
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
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
