package loomshowcase.forms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;

/**
 * Starts each form once on each JDK that can run it, from the jar, as the tool starts it. {@link FormsAloneTest} shows in a
 * fraction of the time that each form compiles by itself. A form that starts JVMs of its own is also started as a copy, by
 * the source launcher: its classes are in no folder there, so a child has to compile them again.
 *
 * <p>Most forms sleep most of the time, so several run at once. Those that compute run alone when the others are done.
 */
public final class Starts implements AutoCloseable {

    /** A JVM computes for about a second until its form sleeps, so more at once would only be late. */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    /** {@code .ci/run} has a quarter of an hour. There a lesson's form for every JDK runs on the newest one alone. */
    public static final boolean ON_ONE_JDK = Boolean.getBoolean("loomshowcase.formsOnOneJdk");

    /** More than the tool allows a form, because this machine may be busy. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** @param name of the form and its JDK, and whether it was copied */
    public record Start(String name, Form form, InstalledJdk jdk, Callable<Evidence> again,
            Future<Evidence> running) {

        public int feature() {
            return jdk.feature();
        }

        /** What the form did when it first passed the check. After three failures, what it did the last time. */
        public Evidence evidence(Predicate<Evidence> check) throws Exception {
            Evidence evidence = running.get();
            for (int more = 2; more > 0 && !check.test(evidence); more--) {
                evidence = again.call();
            }
            return evidence;
        }
    }

    private final ExecutorService beside = Executors.newFixedThreadPool(AT_ONCE);
    private final ExecutorService alone = Executors.newSingleThreadExecutor();
    private final Map<Idea, List<Start>> starts = new LinkedHashMap<>();
    private final Collection<InstalledJdk> jdks = jdks();
    private final Path folder;

    public Starts(List<Idea> ideas, Path folder) {
        this.folder = folder;
        ideas.forEach(idea -> starts.put(idea, new ArrayList<>()));
        ideas.stream().filter(idea -> !isAlone(idea)).forEach(idea -> startAll(idea, beside));
        List<Start> before = starts.values().stream().flatMap(List::stream).toList();
        alone.submit(() -> before.forEach(start -> awaitEnd(start.running())));
        ideas.stream().filter(Starts::isAlone).forEach(idea -> startAll(idea, alone));
    }

    public Collection<Idea> ideas() {
        return starts.keySet();
    }

    public List<Start> of(Idea idea) {
        return starts.get(idea);
    }

    private static boolean isAlone(Idea idea) {
        return idea.words().runMode() == RunMode.ALONE;
    }

    private void startAll(Idea idea, ExecutorService executor) {
        for (FormKind kind : idea.kinds()) {
            for (InstalledJdk jdk : jdks) {
                Optional<Form> found = idea.form(kind, jdk.feature());
                boolean here = !ON_ONE_JDK || idea.shelf() != Shelf.LESSONS || jdk == jdks.iterator().next();
                found.filter(form -> here || form.release() > 0).ifPresent(form -> {
                    start(idea, form, jdk, "", executor, () -> fromTheJar(idea, form, jdk));
                    if (CopiedForm.source(form).contains("ProcessBuilder")) {
                        start(idea, form, jdk, ", copied", executor,
                                () -> CopiedForm.alone(form, Files.createTempDirectory(folder, "copy-")).start(jdk));
                    }
                });
            }
        }
    }

    private void start(Idea idea, Form form, InstalledJdk jdk, String how, ExecutorService executor,
            Callable<Evidence> run) {
        starts.get(idea).add(new Start("%s on %d%s".formatted(form.fileName(), jdk.feature(), how), form, jdk, run,
                executor.submit(run)));
    }

    private Evidence fromTheJar(Idea idea, Form form, InstalledJdk jdk) throws Exception {
        List<String> more = idea.shelf().isRecorded() && !isAlone(idea) ? CopiedForm.FOR_SLEEPERS : List.of();
        try (RunningForm running = new FormRunner(Jvm.jar(), folder, LONGEST, more)
                .start(new FormOnJdk(idea, form, jdk), List.of(), line -> {})) {
            FormOutcome outcome = running.await();
            return new Evidence(outcome.exitCode().orElse(-1), outcome.output(), outcome.errors(),
                    outcome.recording() == null ? null : outcome.timeline());
        }
    }

    /** The first of each release, the newest first; a form for which the jar has no class needs a compiler. */
    private static Collection<InstalledJdk> jdks() {
        var jdks = new LinkedHashMap<Integer, InstalledJdk>();
        InstalledJdks.find().stream().filter(jdk -> jdk.isUsable() && jdk.hasCompiler())
                .forEach(jdk -> jdks.putIfAbsent(jdk.feature(), jdk));
        return jdks.values();
    }

    private static void awaitEnd(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            // Reported when the evidence is used.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
        alone.shutdownNow();
    }
}
