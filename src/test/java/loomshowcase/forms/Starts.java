package loomshowcase.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;

/**
 * Starts each form once on each JDK that can run it: on the newest one as a single file without its package, on the oldest
 * one in the folders of its package, on the others as the tool starts it. A form for a single JDK is started there in both
 * of the first two ways. Forms of claims are not recorded, because they measure, and are copied only for the newest JDK,
 * because they are many.
 *
 * <p>Most forms sleep most of the time, so several run at once. Those that compute run alone when the others are done.
 */
public final class Starts implements AutoCloseable {

    private static final int AT_ONCE = 8;

    /** @param name of the form, its JDK, and how it was copied */
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
            Map<Form, List<InstalledJdk>> served = new LinkedHashMap<>();
            jdks.forEach(jdk -> idea.form(kind, jdk.feature())
                    .ifPresent(form -> served.computeIfAbsent(form, key -> new ArrayList<>()).add(jdk)));
            served.forEach((form, its) -> {
                start(idea, form, its.getFirst(), executor, "alone", copied(idea, its.getFirst(),
                        () -> CopiedForm.alone(form, newFolder())));
                for (InstalledJdk jdk : its.size() == 1 ? its : its.subList(1, its.size())) {
                    if (idea.shelf().isRecorded() && jdk.equals(its.getLast())) {
                        start(idea, form, jdk, executor, "in its folders", copied(idea, jdk,
                                () -> CopiedForm.underItsFolders(form, newFolder())));
                    } else {
                        start(idea, form, jdk, executor, "from the jar", () -> fromTheJar(idea, form, jdk));
                    }
                }
            });
        }
    }

    private static Callable<Evidence> copied(Idea idea, InstalledJdk jdk, Callable<CopiedForm> copy) {
        return () -> idea.shelf().isRecorded() ? copy.call().start(jdk, !isAlone(idea))
                : copy.call().startUnrecorded(jdk, !isAlone(idea));
    }

    private Evidence fromTheJar(Idea idea, Form form, InstalledJdk jdk) throws Exception {
        try (RunningForm running = new FormRunner(Jvm.jar(), folder)
                .start(new FormOnJdk(idea, form, jdk), List.of(), line -> {})) {
            FormOutcome outcome = running.await();
            return new Evidence(outcome.exitCode().orElse(-1), outcome.output(), outcome.errors(),
                    outcome.recording() == null ? null : outcome.timeline());
        }
    }

    /** The first of each release, the newest first; the source launcher needs a compiler. */
    private static Collection<InstalledJdk> jdks() {
        var jdks = new LinkedHashMap<Integer, InstalledJdk>();
        InstalledJdks.find().stream().filter(jdk -> jdk.isUsable() && jdk.hasCompiler())
                .forEach(jdk -> jdks.putIfAbsent(jdk.feature(), jdk));
        return jdks.values();
    }

    private void start(Idea idea, Form form, InstalledJdk jdk, ExecutorService executor, String how,
            Callable<Evidence> run) {
        starts.get(idea).add(new Start("%s on %d, %s".formatted(form.fileName(), jdk.feature(), how), form,
                jdk, run, executor.submit(run)));
    }

    private Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "copy-");
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
