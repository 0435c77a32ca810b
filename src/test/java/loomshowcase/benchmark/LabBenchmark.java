package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomshowcase.lab.Chromium;
import loomshowcase.lab.LabBrowser;
import loomshowcase.lab.LabProcess;

/**
 * How long a reader of the lab waits, seen from a real browser, and what the server costs. Each round starts the jar's
 * {@code lab} anew, with a heap of 64 MB. {@code docs/lab.md} says how to start it, and what came out.
 */
public final class LabBenchmark {

    private static final String HEAP = "-Xmx64m";
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** Nobody reads a form in less. */
    private static final Duration READS = Duration.ofSeconds(3);

    /** A browser that starts needs less, even here. */
    private static final Duration BROWSER_STARTS = Duration.ofSeconds(5);

    private final List<Double> addresses = new ArrayList<>();
    private final List<Double> paints = new ArrayList<>();
    private final List<Double> pages = new ArrayList<>();
    private final List<Double> coldPaints = new ArrayList<>();
    private final List<Double> clicks = new ArrayList<>();
    private final List<Double> firstLines = new ArrayList<>();
    private final List<Double> soonLines = new ArrayList<>();
    private final List<Double> nextLines = new ArrayList<>();
    private final List<Double> coldLines = new ArrayList<>();
    private final List<Double> bars = new ArrayList<>();

    private LabBenchmark() {}

    /** @param arguments how many rounds, 7 if left out */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        Path folder = Files.createTempDirectory("lab-benchmark");
        try (LabBrowser browser = LabBrowser.orSkip()) {
            System.out.printf(Locale.ROOT, "JDK %s, %d cores, %d rounds, %s%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), rounds, HEAP);
            var benchmark = new LabBenchmark();
            for (int round = 0; round < rounds; round++) {
                benchmark.round(folder, browser);
                benchmark.withBrowser(folder);
            }
            benchmark.print();
            replayAndIdle(folder, browser);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void round(Path folder, LabBrowser browser) throws IOException, InterruptedException {
        long asked = System.currentTimeMillis();
        try (LabProcess lab = LabProcess.start(folder, HEAP)) {
            long printed = System.currentTimeMillis();
            browser.open(lab.address());
            List<Double> shown = numbers(browser.askLater(PageScripts.SHOWN));
            addresses.add((double) (printed - asked));
            paints.add(Math.max(shown.get(0), shown.get(2)) - printed);
            pages.add(shown.get(1) - printed);
            browser.ask(PageScripts.LISTEN);
            browser.show("start-and-join");
            run(browser, coldLines);
            Thread.sleep(READS);
            clicks.addAll(numbers(browser.askLater(PageScripts.CLICK_EACH)));
            for (int form = 1; form <= 2; form++) {
                browser.show("ten-threads");
                Thread.sleep(READS);
                browser.show("start-and-join");
                browser.click(".tabs button:nth-child(%d)".formatted(form));
                run(browser, soonLines);
                run(browser, nextLines);
                Thread.sleep(READS);
                run(browser, firstLines);
            }
        }
    }

    private void run(LabBrowser browser, List<Double> lines) {
        List<Double> times = numbers(browser.askLater(PageScripts.RUN));
        lines.add(times.get(0));
        bars.add(times.get(1));
    }

    /** A browser that does not run yet opens the page, as it does for whoever has closed it. */
    private void withBrowser(Path folder) throws IOException, InterruptedException {
        try (LabProcess lab = LabProcess.start(folder, HEAP)) {
            long printed = System.currentTimeMillis();
            Process process = Chromium.start(lab.address(), Files.createTempDirectory(folder, "profile"));
            Thread.sleep(BROWSER_STARTS);
            try (LabBrowser browser = LabBrowser.of(process)) {
                List<Double> shown = numbers(browser.askLater(PageScripts.SHOWN));
                coldPaints.add(Math.max(shown.get(0), shown.get(2)) - printed);
            }
        }
    }

    private void print() {
        print("address on the terminal, from the command", addresses, 0);
        print("page: the course and a first question to read, from that address", paints, 500);
        print("page: everything on it works, from that address", pages, 0);
        print("page, likewise, where the browser has to start first", coldPaints, 0);
        print("an idea, from the click until it is painted, the first time", clicks, 100);
        print("first line of output, from Run, of a form that was there for %d s".formatted(READS.toSeconds()),
                firstLines, 800);
        print("likewise, as soon as the form is there; another was there for %d s".formatted(READS.toSeconds()),
                soonLines, 800);
        print("likewise, as soon as the run before has ended", nextLines, 800);
        print("likewise, as soon as the page is there", coldLines, 800);
        print("all bars, from the end of the form's JVM", bars, 1000);
    }

    /** @param limit 0 if there is none */
    private static void print(String what, List<Double> times, int limit) {
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %s | %.0f ms | %.0f ms | %d |%n", what, limit == 0 ? "" : limit + " ms",
                times.get(times.size() / 2), times.getLast(), times.size());
    }

    private static void replayAndIdle(Path folder, LabBrowser browser) throws IOException, InterruptedException {
        try (LabProcess lab = LabProcess.start(folder, HEAP)) {
            browser.open(lab.address());
            browser.show("the-race");
            browser.click("#run");
            browser.until("it is played to its end", "return document.querySelector('.after-race table') !== null "
                    + "&& document.querySelector('.player .play').textContent === 'Play again'");
            List<Double> frames = numbers(browser.askLater(PageScripts.FRAMES));
            Collections.sort(frames);
            System.out.printf(Locale.ROOT,
                    "| frames a second of a replay of 1,000 tasks on two models | at least 30 | %.0f "
                            + "| %.0f in the longest frame | %d |%n",
                    1000 / frames.get(frames.size() / 2),
                    1000 / frames.getLast(), frames.size());
            long before = cpu(lab);
            Thread.sleep(IDLE);
            System.out.printf(Locale.ROOT, "| CPU of the server with an open page, in %d s | 1 %% | %.2f %% | | 1 |%n",
                    IDLE.toSeconds(), (cpu(lab) - before) * 100.0 / IDLE.toNanos());
        }
    }

    private static long cpu(LabProcess lab) {
        return lab.handle().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static List<Double> numbers(List<Number> found) {
        return new ArrayList<>(found.stream().map(Number::doubleValue).toList());
    }
}
