package loomshowcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the names of all tests that ran to a file in {@code target/specification}, grouped by class, so that they can
 * be read as a specification. JUnit finds this listener through {@code META-INF/services}.
 */
public final class Specification implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target", "specification");

    /** The sentences by the full name of their class. Tests may run beside one another. */
    private final Map<String, Collection<String>> sentences = new ConcurrentSkipListMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        add(test, switch (result.getStatus()) {
            case SUCCESSFUL -> "";
            case ABORTED -> " (skipped: " + reason(result) + ")";
            case FAILED -> " (FAILED)";
        });
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, " (skipped: " + reason + ")");
    }

    private static String reason(TestExecutionResult result) {
        return result.getThrowable().map(Throwable::getMessage).orElse("no reason given");
    }

    /** Only children of a class: the runs of a parameterized test are not sentences. */
    private void add(TestIdentifier test, String remark) {
        plan.getParent(test).flatMap(TestIdentifier::getSource).ifPresent(source -> {
            if (source instanceof ClassSource testClass) {
                sentences.computeIfAbsent(testClass.getClassName(), name -> new ConcurrentLinkedQueue<>())
                        .add("  - " + test.getDisplayName() + remark);
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        boolean integration = sentences.keySet().stream().anyMatch(name -> name.endsWith("IT"));
        String name = integration ? "integration-tests" : "unit-tests-on-" + Runtime.version().feature();
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".txt"), (Iterable<String>) lines()::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> lines() {
        return sentences.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()));
    }
}
