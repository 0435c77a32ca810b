package loomshowcase.compare.workload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomshowcase.compare.result.Traits;

/**
 * What a run does: tasks numbered from 0, the same for every thread model. A workload is a record of its own settings.
 *
 * <p>The least that a workload needs is here. What only some have is an interface of its own: {@link UserCode},
 * {@link MeasuredFirst}, {@link Preparable}, {@link UsesServer}, {@link ExactlyTimed}.
 */
public interface Workload {

    /** The name that a user types, such as {@code sleep}. */
    String id();

    /** Whether it is run when the user names no workload. */
    default boolean isDefault() {
        return false;
    }

    /** The options of the command line that set it; none if there is nothing to set. */
    default List<WorkloadOption> options() {
        return List.of();
    }

    /** Its settings. They are sent to the measured JVM, and the results file has them as {@code parameters}. */
    Settings settings();

    /**
     * The same workload with other settings.
     *
     * @param settings all of them, as {@link #settings} returns them
     * @throws IllegalArgumentException if one is out of range; the message names the option and is for the user
     */
    Workload with(Settings settings);

    /**
     * The same workload with the options that a user typed.
     *
     * @param typed only the settings that the user gave
     * @throws IllegalArgumentException if they cannot be followed; the message names the option and is for the user
     */
    default Workload withOptions(Settings typed) {
        return with(settings().with(typed));
    }

    /** How many tasks a run has unless the user says otherwise; at least 1. */
    int defaultTasks();

    /** The work in words, for headings and the help: {@code 10 tasks of 1 s each}. */
    String describe(int tasks);

    /**
     * The least time that all tasks can take. Empty if it is not known: then a report does not show what the model added.
     *
     * @param concurrency tasks in flight at once, from 1 to {@code tasks}
     */
    Optional<Duration> floor(int tasks, int concurrency);

    /**
     * How long a task takes that runs alone, from arithmetic or as measured. Empty if it is not known: then nobody can
     * say how many tasks a rate keeps in flight.
     */
    default Optional<Duration> taskAlone() {
        return floor(1, 1);
    }

    /** What a report must know to speak of it. */
    default Traits traits() {
        return Traits.UNKNOWN;
    }

    /**
     * Whether a task that waits holds no memory of its own. Then a task that is held on a latch can stand in for it
     * where the memory of tasks in flight is measured.
     */
    default boolean holdsNothing() {
        return false;
    }

    /** Whether its tasks have a form that holds no thread while it waits: {@link Work#async}. */
    default boolean hasAsyncForm() {
        return false;
    }

    /**
     * The modules of the JDK that its tasks need, beside {@code java.base}.
     *
     * @param async in the form that holds no thread
     */
    default Set<String> modules(boolean async) {
        return Set.of();
    }

    /**
     * How long a task may take before its fork is given up: its own time-out, or a guess. Empty if the floor is the only
     * clue.
     */
    default Optional<Duration> longestTask() {
        return Optional.empty();
    }

    /**
     * Prepares one run. The measured JVM calls it before each run, before the clock starts. A {@link Preparable} workload
     * has been prepared by then.
     *
     * @throws Exception if the work cannot be done at all; the message is for the user
     */
    Work open(int tasks) throws Exception;
}
