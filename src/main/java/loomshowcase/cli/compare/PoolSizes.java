package loomshowcase.cli.compare;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.text.Counts;

/** How many threads the pool has: one number, or several that are swept; {@code tasks} is as many as tasks. */
record PoolSizes(List<Size> sizes) {

    private static final String AS_MANY_AS_TASKS = "tasks";

    /** What Tomcat and Jetty give their pools of request threads by default. */
    private static final int USUAL = 200;

    /** What is taken unless somebody says otherwise: as many as tasks, up to the usual. */
    static final PoolSizes DEFAULT = new PoolSizes(List.of(new Size(USUAL, true)));

    /**
     * One size.
     *
     * @param threads at most
     * @param atMost  whether there are fewer where there are fewer tasks
     */
    record Size(int threads, boolean atMost) {

        int forTasks(int tasks) {
            return atMost ? Math.min(threads, tasks) : threads;
        }

        String text() {
            return atMost ? AS_MANY_AS_TASKS : Counts.text(threads);
        }
    }

    /**
     * Reads {@code 200}, {@code tasks} or {@code 10,200,tasks}.
     *
     * @throws IllegalArgumentException if one of them is no size, or is there twice; the message says which
     */
    static PoolSizes parse(String written) {
        return new PoolSizes(TaskCounts.eachOnce(
                Stream.of(written.split(",", -1)).map(PoolSizes::size).toList(), Size::text));
    }

    private static Size size(String written) {
        if (written.strip().equals(AS_MANY_AS_TASKS)) {
            return new Size(Integer.MAX_VALUE, true);
        }
        try {
            return new Size(Counts.parse(written, Counts.MOST), false);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", or as tasks, for as many as there are tasks");
        }
    }

    boolean isSweep() {
        return sizes.size() > 1;
    }

    /** The sizes for so many tasks, in order, each once. */
    List<Integer> forTasks(int tasks) {
        return sizes.stream().map(size -> size.forTasks(tasks)).distinct().sorted().toList();
    }
}
