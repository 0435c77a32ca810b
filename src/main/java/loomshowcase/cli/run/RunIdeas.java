package loomshowcase.cli.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;

/**
 * Runs several ideas, and shows them in their order. A few ideas run at once; those that must run alone follow, one at a
 * time.
 */
final class RunIdeas {

    private final RunIdea runIdea;
    private final int atOnce;
    private final Consumer<String> out;

    /**
     * @param atOnce how many ideas may run at the same time
     * @param out    gets each line to be shown
     */
    RunIdeas(RunIdea runIdea, int atOnce, Consumer<String> out) {
        this.runIdea = runIdea;
        this.atOnce = atOnce;
        this.out = out;
    }

    /** Whether no form failed. */
    boolean run(List<Idea> ideas) throws IOException, InterruptedException {
        if (ideas.size() == 1 || atOnce == 1) {
            return inTurn(ideas);
        }
        ExecutorService several = Executors.newFixedThreadPool(atOnce);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            List<Page> pages = ideas.stream().map(Page::new).toList();
            pages.stream().filter(page -> !page.runsAlone()).forEach(page -> several.execute(page.task));
            several.shutdown();
            one.submit(() -> several.awaitTermination(1, TimeUnit.DAYS));
            pages.stream().filter(Page::runsAlone).forEach(page -> one.execute(page.task));
            boolean noneFailed = true;
            for (Page page : pages) {
                noneFailed &= page.show();
            }
            return noneFailed;
        } finally {
            several.shutdownNow();
            one.shutdownNow();
        }
    }

    private boolean inTurn(List<Idea> ideas) throws IOException, InterruptedException {
        boolean noneFailed = true;
        for (Idea idea : ideas) {
            noneFailed &= runIdea.run(idea, out);
        }
        return noneFailed;
    }

    /** The lines of one idea, which wait until those of the ideas before it have been shown. */
    private final class Page {

        private final Idea idea;
        private final FutureTask<Boolean> task = new FutureTask<>(this::run);

        /** The end of the page is an empty element. */
        private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

        Page(Idea idea) {
            this.idea = idea;
        }

        boolean runsAlone() {
            return idea.words().runMode() == RunMode.ALONE;
        }

        private boolean run() throws IOException, InterruptedException {
            try {
                return runIdea.run(idea, line -> lines.add(Optional.of(line)));
            } finally {
                lines.add(Optional.empty());
            }
        }

        boolean show() throws IOException, InterruptedException {
            for (Optional<String> line = lines.take(); line.isPresent(); line = lines.take()) {
                out.accept(line.get());
            }
            try {
                return task.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }
}
