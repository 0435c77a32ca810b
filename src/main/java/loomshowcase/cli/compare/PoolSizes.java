package loomshowcase.cli.compare;

import java.util.List;
import java.util.stream.Stream;
import loomshowcase.text.Counts;

/** The sizes of the fixed pool: one, or several that are swept. {@code tasks} means one thread per task. */
record PoolSizes(List<Size> sizes) {

    private static final String AS_MANY_AS_TASKS = "tasks";

    /** The default size of the request pools of Tomcat and Jetty. */
    private static final int USUAL = 200;

    /** One thread per task, but at most the usual size. */
    static final PoolSizes DEFAULT = new PoolSizes(List.of(new Size(USUAL, true)));

    /**
     * One size.
     *
     * @param threads of the pool
     * @param atMost  whether the pool has fewer threads if there are fewer tasks
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
     * @throws IllegalArgumentException if one of them is not a size, or is there twice; the message says which
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
            throw new IllegalArgumentException(e.getMessage() + ", or as tasks, for one thread per task");
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
