package loomshowcase.compare.workload.task;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.Workload;
import loomshowcase.text.Counts;

/**
 * A user's own task: each task is a call of one {@link java.util.concurrent.Callable}, whose class is on a class path
 * of the user's. It is loaded in the JVM that does the runs, and nowhere else. One object serves all calls of a run,
 * as a servlet or a controller does; {@code docs/decisions/your-own-task.md} says why.
 */
public final class UserTask implements Workload {

    /** The name of the class. */
    public static final String CLASS = "task";
    /** Where it is: jars and folders, separated as this system separates them. */
    public static final String CLASS_PATH = "classPath";

    /** Nobody knows how long a call takes; one that takes longer needs {@code --cell-timeout}. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    @Override
    public String id() {
        return "task";
    }

    @Override
    public String summary() {
        return "call the Callable of --task";
    }

    @Override
    public int defaultTasks(Parameters parameters) {
        return 10;
    }

    @Override
    public String describe(Parameters parameters, int tasks) {
        return "%s of %s".formatted(Counts.of(tasks, "call"), parameters.text(CLASS));
    }

    @Override
    public Optional<Duration> floor(Parameters parameters, int tasks, int concurrency) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> timeOut(Parameters parameters) {
        return Optional.of(LONGEST_CALL);
    }

    @Override
    public boolean isForeign() {
        return true;
    }

    @Override
    public List<Path> classPath(Parameters parameters) {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(parameters.text(CLASS_PATH))
                .map(Path::of).toList();
    }

    @Override
    public Work open(Parameters parameters, int tasks) throws UserTaskFailed {
        String name = parameters.text(CLASS);
        return new UserTaskWork(name, new UserClass(name).newInstance());
    }
}
