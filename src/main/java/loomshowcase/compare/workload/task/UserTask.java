package loomshowcase.compare.workload.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import loomshowcase.compare.workload.MeasuredFirst;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;

/**
 * A user's own task: each task is a call of one {@link java.util.concurrent.Callable}. Its class is loaded in the
 * measured JVM and nowhere else. One object serves all calls of a run, as a servlet or a controller does;
 * {@code docs/decisions/your-own-task.md} says why.
 *
 * @param className of the class; {@code null} while the user has not named one
 * @param classPath jars and folders, all absolute
 * @param alone     the measured time of a call that runs alone; {@code null} if it is not known
 * @param files     of its input and its output
 */
public record UserTask(String className, List<Path> classPath, Duration alone,
        TaskFiles files) implements UserCode, MeasuredFirst {

    /** If the time of a call is not known, one that takes longer needs {@code --cell-timeout}. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    public static final UserTask UNNAMED = new UserTask(null, List.of(), null);

    private static final Setting<String> CLASS = Setting.text("task");
    private static final Setting<List<String>> CLASS_PATH = Setting.texts("classPath");
    private static final Setting<String> TYPED_CLASS_PATH = Setting.text("typedClassPath");
    private static final Setting<Path> INPUT = Setting.path("input");
    private static final Setting<Path> OUTPUT = Setting.path("output");
    private static final Setting<Duration> ALONE = Setting.duration("measuredTaskNanos");

    /** A call may be slow, or order something: no more of them than it takes. The first run warms up the second. */
    private static final int SAMPLE_CALLS = 5;

    private static final Pattern CLASS_NAME = Pattern.compile(
            "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)*"
                    + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    public UserTask {
        classPath = List.copyOf(classPath);
    }

    /** One without input, whose output is discarded. */
    public UserTask(String className, List<Path> classPath, Duration alone) {
        this(className, classPath, alone, TaskFiles.NONE);
    }

    @Override
    public String id() {
        return "task";
    }

    @Override
    public List<WorkloadOption> options() {
        return List.of(
                new WorkloadOption(CLASS, "--task", "CLASS",
                        "Calls this Callable on every model: a public class with a public constructor without "
                                + "arguments. How to write one: docs/your-own-task.md.")
                        .choosesItsWorkload(),
                new WorkloadOption(TYPED_CLASS_PATH, List.of("-cp", "--class-path"), "PATH",
                        "Where its classes are, as java takes it. Default: the current folder."),
                new WorkloadOption(INPUT, "--input", "FILE",
                        "Gives each call a line of FILE, in turn: the class is then "
                                + "a Function<String, ?>."),
                new WorkloadOption(OUTPUT, "--task-output", "DIR",
                        "Keeps what the task prints, a file in DIR for each JVM. Otherwise it is discarded."));
    }

    @Override
    public Settings settings() {
        Settings settings = Settings.NONE.with(CLASS_PATH, classPath.stream().map(Path::toString).toList());
        Settings named = className == null ? settings : settings.with(CLASS, className);
        named = files.input() == null ? named : named.with(INPUT, files.input());
        named = files.output() == null ? named : named.with(OUTPUT, files.output());
        return alone == null ? named : named.with(ALONE, alone);
    }

    @Override
    public UserTask with(Settings settings) {
        return new UserTask(settings.get(CLASS), settings.get(CLASS_PATH).stream().map(Path::of).toList(),
                settings.find(ALONE).orElse(null),
                new TaskFiles(settings.find(INPUT).orElse(null), settings.find(OUTPUT).orElse(null)));
    }

    @Override
    public UserTask withOptions(Settings typed) {
        String name = typed.get(CLASS);
        if (!CLASS_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "--task: '%s' is not a class name; write it as com.acme.FetchOrder".formatted(name));
        }
        return typedClassPath(name, typed.find(TYPED_CLASS_PATH).orElse("."),
                TaskFiles.named(typed.find(INPUT).orElse(null), typed.find(OUTPUT).orElse(null)));
    }

    private static UserTask typedClassPath(String name, String written, TaskFiles files) {
        try {
            return new UserTask(name, ClassPaths.expanded(written), null, files);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--class-path: " + e.getMessage());
        }
    }

    @Override
    public UserTask withClassPath(String written) {
        return new UserTask(className, ClassPaths.expanded(written), null, files);
    }

    @Override
    public int defaultTasks() {
        return 10;
    }

    @Override
    public String describe(int tasks) {
        return "%s of %s%s%s".formatted(Counts.of(tasks, "call"), className,
                files.input() == null ? "" : ", each with a line of " + files.input().getFileName(),
                alone == null ? "" : "; one alone took " + Digits.ofNanos(alone.toNanos()));
    }

    /** Calls may overlap or wait for one another, and a call may be quicker the next time: there is no floor. */
    @Override
    public Optional<Duration> floor(int tasks, int concurrency) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> taskAlone() {
        return Optional.ofNullable(alone);
    }

    @Override
    public UserTask sample() {
        return new UserTask(className, classPath, null, files);
    }

    @Override
    public int sampleTasks() {
        return SAMPLE_CALLS;
    }

    @Override
    public UserTask measured(Duration least) {
        return new UserTask(className, classPath, least, files);
    }

    @Override
    public Optional<Duration> longestTask() {
        return alone == null ? Optional.of(LONGEST_CALL) : Optional.empty();
    }

    @Override
    public Optional<Path> outputFolder() {
        return Optional.ofNullable(files.output());
    }

    @Override
    public Work open(int tasks) throws UserTaskFailed {
        return new UserTaskWork(className, new UserClass(className).newInstance(files.input() != null), files.input());
    }
}
