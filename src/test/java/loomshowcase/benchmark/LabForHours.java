package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomshowcase.lab.LabBrowser;
import loomshowcase.lab.LabProcess;

/**
 * Shows the course for hours, as a teacher does who projects it: by keys alone, idea after idea, each one run in the form
 * that it opens with or in several, with a race now and then. It prints what the server and the page hold every five
 * minutes, and each thing that a class would notice: a run that did not end well, a message in the console, a process or a
 * file that is left. Linux only, since it reads {@code /proc}. {@code docs/lab.md} has the outcome.
 */
public final class LabForHours {

    private static final String FIRST = "one-after-another";

    /** How long the class looks at each thing. */
    private static final Duration LOOKS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_ROWS = Duration.ofMinutes(5);

    private final LabBrowser browser;
    private final LabProcess lab;

    /** Where the lab keeps temporary files. */
    private final Path folder;
    private int runs;
    private int races;
    private int faults;

    private LabForHours(LabBrowser browser, LabProcess lab, Path folder) {
        this.browser = browser;
        this.lab = lab;
        this.folder = folder;
    }

    /** @param arguments how many minutes, 120 if left out */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Duration length = Duration.ofMinutes(arguments.length > 0 ? Long.parseLong(arguments[0]) : 120);
        Path folder = Files.createTempDirectory("lab-for-hours");
        int faults;
        try (LabBrowser browser = LabBrowser.orSkip(); LabProcess lab = LabProcess.start(folder)) {
            browser.size(1280, 800);
            browser.open(lab.address());
            var projection = new LabForHours(browser, lab, folder);
            projection.show(Instant.now(), length);
            faults = projection.faults;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(faults == 0 ? 0 : 1);
    }

    private void show(Instant from, Duration length) throws IOException, InterruptedException {
        System.out.printf("JDK %s, %d cores, from %s%n| minute | runs | races | server MB | threads | files open "
                + "| processes | temporary files | page MB | elements | load |%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), from);
        browser.show(FIRST);
        Instant row = from;
        for (int step = 0; Instant.now().isBefore(from.plus(length)); step++) {
            if (Instant.now().isAfter(row.plus(BETWEEN_ROWS))) {
                row = Instant.now();
                printRow(Duration.between(from, row));
            }
            if (step % 12 == 11) {
                race();
            } else {
                idea(step % 5 == 4);
            }
        }
        printRow(length);
        System.out.printf("%d runs, %d races, %d faults%n", runs, races, faults);
    }

    private void idea(boolean sideBySide) throws InterruptedException {
        String id = browser.ask("return document.querySelector('.where code').textContent");
        browser.type("a");
        if (sideBySide) {
            browser.type("s");
        }
        browser.type("r");
        browser.until(id + " runs", "return document.querySelector('#run').textContent === 'Stop'");
        Thread.sleep(LOOKS);
        untilEnd(id, "return document.querySelector('#run').textContent !== 'Stop'");
        runs++;
        String status = browser.ask("return document.querySelector('.run-bar .status').textContent");
        if (!status.equals("Ended.")) {
            fault(id, "the page says: " + status);
        }
        List<String> remarks = browser.ask("return [...document.querySelectorAll('main .remark')]"
                + ".map(each => each.textContent)");
        remarks.forEach(remark -> fault(id, remark));
        check(id);
        if (browser.<Boolean>ask("return document.querySelector('main a.next') !== null")) {
            browser.type("n");
            browser.until("the idea after " + id + " is there",
                    "return (document.querySelector('.where code')?.textContent ?? arguments[0]) !== arguments[0]", id);
        } else {
            browser.show(FIRST);
        }
    }

    private void race() throws InterruptedException {
        String id = browser.ask("return document.querySelector('.where code').textContent");
        browser.show("the-race");
        browser.type("r");
        untilEnd("the race", "return document.querySelector('.after-race table') !== null");
        Thread.sleep(LOOKS);
        races++;
        check("the race");
        browser.show(id);
    }

    /** Asks five times a second, so that it costs the machine little, and goes on with the course if it waits in vain. */
    private void untilEnd(String what, String script) throws InterruptedException {
        Instant longest = Instant.now().plus(Duration.ofMinutes(5));
        while (!browser.<Boolean>ask(script)) {
            if (Instant.now().isAfter(longest)) {
                fault(what, "it has not ended after 5 minutes");
                return;
            }
            Thread.sleep(200);
        }
    }

    private void check(String id) {
        browser.messages().forEach(message -> fault(id, message));
        browser.requests().stream().filter(request -> !request.getAuthority().equals(lab.address().getAuthority()))
                .forEach(request -> fault(id, "a request to " + request));
    }

    private void fault(String id, String what) {
        faults++;
        System.out.printf("FAULT in %s: %s%n", id, what);
    }

    private void printRow(Duration after) throws IOException {
        Path process = Path.of("/proc", Long.toString(lab.handle().pid()));
        List<Number> page = browser.ask("return [performance.memory.usedJSHeapSize / 1e6, "
                + "document.querySelectorAll('*').length]");
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %.0f | %d | %d | %d | %d | %.1f | %d | %s |%n",
                after.toMinutes(),
                runs, races,
                kilobytes(process) / 1000, count(process.resolve("task")), count(process.resolve("fd")),
                lab.handle().descendants().count(), count(folder), page.get(0).doubleValue(), page.get(1).intValue(),
                load());
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[1];
    }

    private static double kilobytes(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
