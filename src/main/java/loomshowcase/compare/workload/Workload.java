package loomshowcase.compare.workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run does: tasks numbered from 0, alike for every thread model. */
public interface Workload {

    /** The name that a user types, such as {@code sleep}. */
    String id();

    /** What one task does, in a few words. */
    String summary();

    /** Whether it is run when the user names none. */
    default boolean isDefault() {
        return false;
    }

    /** How many tasks a run has unless the user says otherwise. */
    int defaultTasks(Parameters parameters);

    /** The work in words, as the head of its table: {@code 10 tasks of 1 s each}. */
    String describe(Parameters parameters, int tasks);

    /**
     * The least time that all tasks can take with so many of them in flight at once; empty where it is not known.
     *
     * @param concurrency tasks in flight at once, from 1 to {@code tasks}
     */
    Optional<Duration> floor(Parameters parameters, int tasks, int concurrency);

    /** Whether its work has a form in which no task holds a thread while it waits: {@link Work#async}. */
    default boolean hasAsyncForm() {
        return false;
    }

    /**
     * The client that a task uses, where there is one.
     *
     * @param async of the form in which no task holds a thread
     */
    default Optional<String> client(boolean async) {
        return Optional.empty();
    }

    /**
     * Whether its code is not this tool's own. That it can be made ready is then tried beforehand, in a JVM of its
     * own, so that what is wrong with it is told once.
     */
    default boolean isForeign() {
        return false;
    }

    /** What has to be on the class path of the JVM that does the work, before this tool's own classes. */
    default List<Path> classPath(Parameters parameters) {
        return List.of();
    }

    /**
     * The settings of a task that is done alone, several times over, before anything else, because the floor rests on
     * how long that takes; empty where it rests on the settings.
     */
    default Optional<Parameters> trial(Parameters parameters) {
        return Optional.empty();
    }

    /** The settings, with what the trial has shown: its least time. */
    default Parameters afterTrial(Parameters parameters, Duration least) {
        return parameters;
    }

    /**
     * The time that one task is to take, to the nanosecond, if the machine adds nothing; what it takes beside that is
     * told as lateness. Empty where there is no such time.
     */
    default Optional<Duration> exactDuration(Parameters parameters) {
        return Optional.empty();
    }

    /**
     * Whether a task does nothing but wait for somebody else. Then 5 % of its wall says little of the thread model, and
     * a task that is held on a latch can stand for it where memory is weighed.
     */
    default boolean onlyWaits() {
        return false;
    }

    /** After how long a task gives up by itself; empty if it never does. */
    default Optional<Duration> timeOut(Parameters parameters) {
        return Optional.empty();
    }

    /** The settings with which no task gives up, so that all are served. */
    default Parameters patient(Parameters parameters) {
        return parameters;
    }

    /**
     * What to do about tasks that failed in a way that this workload is there to show; empty for any other failure.
     * A row with such tasks has not failed.
     *
     * @param kind as {@link TaskException#kind} has it
     */
    default Optional<String> advice(Parameters parameters, String kind) {
        return Optional.empty();
    }

    /**
     * Makes ready what one run needs. Called before the clock starts, in the JVM that does the run.
     *
     * @throws Exception if the work cannot be done at all; the message is for the user
     */
    Work open(Parameters parameters, int tasks) throws Exception;
}
