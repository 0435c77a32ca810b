package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pages that are written at the same time and shown one after another. The first that is not closed yet is shown as it
 * is written; the later ones wait for their turn.
 */
final class RunPages {

    private final Consumer<String> out;
    private final List<Page> pages = new ArrayList<>();
    private int turn;
    private boolean stopped;

    /** @param out gets each line, from one thread at a time */
    RunPages(Consumer<String> out) {
        this.out = out;
    }

    /** The next page. */
    synchronized Page add() {
        var page = new Page(pages.size());
        pages.add(page);
        return page;
    }

    /** From now on nothing is shown any more: what is still to come was cut off, and would tell of failures. */
    synchronized void stop() {
        stopped = true;
    }

    private synchronized void write(Page page, String line) {
        if (stopped) {
            return;
        }
        if (page.number == turn) {
            out.accept(line);
        } else {
            page.waiting.add(line);
        }
    }

    private synchronized void close(Page page) {
        page.closed = true;
        while (!stopped && turn < pages.size() && pages.get(turn).closed) {
            turn++;
            if (turn < pages.size()) {
                pages.get(turn).waiting.forEach(out);
                pages.get(turn).waiting.clear();
            }
        }
    }

    /** One page; several threads may write to it. */
    final class Page implements AutoCloseable {

        private final int number;
        private final List<String> waiting = new ArrayList<>();
        private boolean closed;

        private Page(int number) {
            this.number = number;
        }

        void line(String line) {
            write(this, line);
        }

        void lines(List<String> lines) {
            lines.forEach(this::line);
        }

        @Override
        public void close() {
            RunPages.this.close(this);
        }
    }
}
