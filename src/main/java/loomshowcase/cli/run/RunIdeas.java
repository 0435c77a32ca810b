package loomshowcase.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Running;

/**
 * Runs ideas side by side, and shows them in order. Most of them wait most of the time, so that a few at once do not
 * disturb each other; those that compute run afterwards, one at a time.
 */
final class RunIdeas {

    private static final int AT_ONCE = 4;

    private final RunIdea runIdea;
    private final RunPages pages;

    RunIdeas(RunIdea runIdea, RunPages pages) {
        this.runIdea = runIdea;
        this.pages = pages;
    }

    /** Whether all went well. */
    boolean run(List<Idea> ideas) throws IOException, InterruptedException {
        Map<Idea, RunPages.Page> inOrder = new LinkedHashMap<>();
        ideas.forEach(idea -> inOrder.put(idea, pages.add()));
        boolean allWell = run(ideas.stream().filter(idea -> !isAlone(idea)).toList(), inOrder, AT_ONCE);
        return run(ideas.stream().filter(RunIdeas::isAlone).toList(), inOrder, 1) && allWell;
    }

    private static boolean isAlone(Idea idea) {
        return idea.words().running() == Running.ALONE;
    }

    private boolean run(List<Idea> ideas, Map<Idea, RunPages.Page> inOrder, int atOnce)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(atOnce);
        try {
            var runs = new ArrayList<Future<Boolean>>();
            for (Idea idea : ideas) {
                runs.add(executor.submit(() -> run(idea, inOrder.get(idea))));
            }
            boolean allWell = true;
            for (Future<Boolean> run : runs) {
                allWell &= result(run);
            }
            return allWell;
        } finally {
            executor.shutdownNow();
        }
    }

    private boolean run(Idea idea, RunPages.Page page) throws IOException, InterruptedException {
        try (page) {
            return runIdea.run(idea, page);
        }
    }

    private static boolean result(Future<Boolean> run) throws IOException, InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
