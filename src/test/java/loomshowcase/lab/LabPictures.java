package loomshowcase.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of the lab: that of the README, or all that are to be looked at after a change of the page. It needs the
 * jar, Chromium and its driver, and nothing else that runs.
 */
public final class LabPictures {

    private LabPictures() {}

    /** @param arguments the file for the README's picture; or {@code all} and a folder */
    public static void main(String... arguments) throws IOException {
        Path temporary = Files.createTempDirectory("lab-pictures");
        try (LabProcess lab = LabProcess.start(temporary); LabBrowser browser = LabBrowser.orSkip()) {
            browser.size(1280, 900);
            browser.open(lab.address());
            if (arguments[0].equals("all")) {
                all(browser, Files.createDirectories(Path.of(arguments[1])));
            } else {
                forReadme(browser, Path.of(arguments[0]));
            }
        }
        Files.deleteIfExists(temporary);
    }

    /**
     * Three forms of one lesson beside each other, after their end. A README is shown about 850 pixels wide: a wider page
     * would have letters there that are too small.
     */
    private static void forReadme(LabBrowser browser, Path file) throws IOException {
        browser.size(1100, 780, 1.5);
        runSideBySide(browser, "start-and-join");
        browser.ask("document.querySelector('.forms').scrollIntoView()");
        browser.picture(file);
    }

    private static void runSideBySide(LabBrowser browser, String id) {
        browser.show(id);
        browser.click("button.beside");
        browser.click("#run");
        browser.untilText(".run-bar .status", "Ended.");
    }

    private static void all(LabBrowser browser, Path folder) throws IOException {
        for (String colours : List.of("light", "dark")) {
            for (int width : List.of(400, 1280, 2000)) {
                browser.prefer("prefers-color-scheme", colours);
                browser.size(width, 900);
                String end = "-%s-%d.png".formatted(colours, width);
                browser.ask("document.querySelector('#menu').offsetParent && document.querySelector('#menu').click()");
                whole(browser, width, folder.resolve("contents" + end));
                browser.show("failure");
                browser.ask("document.querySelectorAll('.answer').forEach(each => each.open = true)");
                whole(browser, width, folder.resolve("lesson" + end));
                runSideBySide(browser, "start-and-join");
                whole(browser, width, folder.resolve("run" + end));
                browser.show("synchronized-pins");
                whole(browser, width, folder.resolve("claim" + end));
                browser.show("the-race");
                browser.click("#run");
                browser.until("it is played", "return document.querySelector('.after-race table') !== null");
                browser.ask("document.querySelector('.player [type=range]').value = 300;"
                        + "document.querySelector('.player [type=range]').dispatchEvent(new Event('input'))");
                whole(browser, width, folder.resolve("race" + end));
            }
        }
    }

    /** As much of the page as there is, up to 3,000 pixels. */
    private static void whole(LabBrowser browser, int width, Path file) throws IOException {
        long height = browser.<Long>ask("return document.documentElement.scrollHeight");
        browser.size(width, (int) Math.min(3000, Math.max(900, height)));
        browser.picture(file);
        browser.size(width, 900);
    }
}
