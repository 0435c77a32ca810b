package loomshowcase.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The jar's {@code lab} and a browser that has opened it. */
record OpenLab(LabProcess lab, LabBrowser browser, Path folder) implements AutoCloseable {

    /** Skips the test where there is no browser. */
    static OpenLab orSkip() throws IOException {
        LabBrowser browser = LabBrowser.orSkip();
        try {
            Path folder = Files.createTempDirectory("lab-test-");
            var open = new OpenLab(LabProcess.start(folder), browser, folder);
            browser.open(open.lab.address());
            return open;
        } catch (IOException | RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        lab.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
