package loomshowcase.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The jar's {@code lab} and a browser that has opened it, for all tests of a class. Where there is no browser, these are
 * skipped.
 */
final class OpenLab implements BeforeAllCallback, AfterAllCallback {

    private LabBrowser browser;
    private LabProcess lab;
    private Path folder;
    private HeardEvents heard;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browser = LabBrowser.orSkip();
        folder = Files.createTempDirectory("lab-test-");
        lab = LabProcess.start(folder);
        browser.open(lab.address());
        heard = HeardEvents.of(browser);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (lab != null) {
            lab.close();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** From now on, until another page is opened, only what runs has a JVM. */
    void keepNoneReady() {
        browser.ask("""
                const real = window.fetch;
                window.fetch = async (path, options) => path === 'api/ready'
                    ? new Response('event: none\\ndata: []\\n\\n') : real(path, options);""");
        browser.show("the-race");
        LabProcess.await("none is ready", () -> lab.forks().isEmpty());
    }

    LabBrowser browser() {
        return browser;
    }

    LabProcess lab() {
        return lab;
    }

    /** For the lab's temporary files. */
    Path folder() {
        return folder;
    }

    /** What the server has sent to the page since it was opened. */
    HeardEvents heard() {
        return heard;
    }
}
