package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.forms.Evidence;
import loomshowcase.forms.Starts;
import loomshowcase.gallery.RecordedOutputs;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every form of every lesson keeps its contract and prints what the gallery shows, on every JDK that can run it. Forms that
 * download need arguments: see {@link DownloadImagesIT}.
 */
@Isolated
class LessonsIT {

    private static final Pattern AT_WORK = Pattern.compile("Threads: +(\\d+), at most +(\\d+) at work.*");
    private static final Pattern COMPUTED = Pattern.compile("Two computations, (.*) s of computing in (.*) s");
    private static final Pattern ON_CORE = Pattern.compile(".* of which (.*) s on a core.*");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final RecordedOutputs RECORDED = RecordedOutputs.ofProject(Shelf.LESSONS);

    @TempDir
    private static Path folder;

    private static Starts starts;

    @BeforeAll
    static void startAll() {
        List<Idea> ideas = Catalogue.read(Jvm.classes()).on(Shelf.LESSONS)
                .stream().filter(idea -> idea.words().runMode() != RunMode.WITH_ADDRESSES).toList();
        starts = new Starts(ideas, folder);
    }

    @AfterAll
    static void stop() {
        starts.close();
    }

    @TestFactory
    @Timeout(600)
    Stream<DynamicContainer> everyFormKeepsItsContract() {
        var contracts = new Contracts();
        return starts.ideas().stream().map(idea -> dynamicContainer(idea.id(), starts.of(idea).stream()
                .map(start -> dynamicTest(start.name(),
                        () -> check(idea, start, contracts.of(idea, start.form(), start.feature()))))));
    }

    /**
     * JFR may miss the end of a virtual thread if the JVM exits at that moment, because a thread that waits for it continues
     * just before the event is written. A thread that is really left over is there every time. On a busy machine a thread
     * may also be late, so that the form prints something else once.
     */
    private static void check(Idea idea, Starts.Start start, Contract contract) throws Exception {
        Evidence evidence = start.evidence(met -> isAsRecorded(idea, start, met) && (contract.aliveAtExit().isEmpty()
                || met.aliveAtExit().size() == contract.aliveAtExit().getAsInt()));
        assertThat(evidence.err()).as("standard error").isEmpty();
        assertThat(evidence.exitCode()).as("exit code").isZero();
        assertThat(contract.output().deviation(evidence.out())).as("%s", evidence.out()).isEmpty();
        assertThat(isAsRecorded(idea, start, evidence)).as("what docs/gallery shows of it is something else than %s; "
                + "if that is right, docs/gallery/README.md says how to record it", evidence.out()).isTrue();
        contract.threads().platform()
                .ifPresent(number -> assertThat(evidence.threads(false)).as("platform threads").hasSize(number));
        contract.threads().virtual()
                .ifPresent(number -> assertThat(evidence.threads(true)).as("virtual threads").hasSize(number));
        contract.asleep()
                .ifPresent(number -> assertThat(evidence.asleepAtOnce()).as("asleep at once").isEqualTo(number));
        contract.aliveAtExit()
                .ifPresent(number -> assertThat(evidence.aliveAtExit()).as("alive at exit").hasSize(number));
        checkCores(start, evidence);
    }

    private static boolean isAsRecorded(Idea idea, Starts.Start start, Evidence evidence) {
        try {
            return !RecordedOutputs.knows(start.feature())
                    || RECORDED.agreeWith(idea, start.form(), start.jdk(), evidence.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Depends on the number of cores, so it cannot be in a contract. */
    private static void checkCores(Starts.Start start, Evidence evidence) {
        String name = start.form().fileName();
        if (name.endsWith("CpuBound.java") && start.form().kind() != FormKind.SEQUENTIAL
                && start.form().kind() != FormKind.BROKEN) {
            List<Matcher> rows = evidence.out().stream().map(AT_WORK::matcher).filter(Matcher::matches).toList();
            assertThat(rows).extracting(row -> Integer.parseInt(row.group(1))).containsExactly(1, CORES, 64);
            if (start.form().kind() != FormKind.PLATFORM) {
                assertThat(Integer.parseInt(rows.getLast().group(2))).as("at work").isLessThanOrEqualTo(CORES);
            }
        } else if (name.equals("PlatformConcurrentOrParallel.java")) {
            Matcher times = COMPUTED.matcher(evidence.out().getFirst());
            assertThat(times.matches()).isTrue();
            assertThat(Double.parseDouble(times.group(1))).as("computing").isBetween(0.6, 0.7);
            assertThat(evidence.out().get(1)).startsWith(
                    Double.parseDouble(times.group(2)) < Double.parseDouble(times.group(1)) ? "Both threads ran"
                            : "The threads may");
        } else if (name.equals("SequentialWaitOrCompute.java")) {
            List<Double> onCore = evidence.out().stream().map(ON_CORE::matcher).filter(Matcher::matches)
                    .map(line -> Double.valueOf(line.group(1))).toList();
            assertThat(onCore).hasSize(2);
            assertThat(onCore.getFirst()).as("on a core while waiting").isLessThan(0.1);
            assertThat(onCore.getLast()).as("on a core while computing").isGreaterThan(0.1);
        } else if (name.equals("PlatformSubmit.java")) {
            int pool = Math.min(32, CORES + 4);
            assertThat(evidence.out().getFirst()).isEqualTo("Threads in the pool: " + pool);
            assertThat(evidence.asleepAtOnce()).as("asleep at once").isEqualTo(Math.min(pool, 10));
        }
    }
}
