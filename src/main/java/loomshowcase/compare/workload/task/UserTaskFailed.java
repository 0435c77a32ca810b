package loomshowcase.compare.workload.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.compare.workload.NamedFailure;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.MissingModule;
import loomshowcase.text.Failing;
import loomshowcase.text.Shown;

/** A user's own task failed. The message names the user's class, and its cause in one line. */
final class UserTaskFailed extends Exception implements NamedFailure {
    private static final long serialVersionUID = 1L;

    private static final int CLASS_VERSION_OF_RELEASE_0 = 44;
    private static final Pattern TOO_NEW = Pattern.compile(
            "(\\S+) .*\\(class file version (\\d+)\\.(\\d+)\\).*");
    private static final Pattern WRONG_NAME = Pattern.compile("(\\S+) \\(wrong name: (\\S+)\\)");

    /** What the JVM says of a class whose initializer has thrown: that class is there. */
    private static final String FAILED_BEFORE = "Could not initialize class ";

    private static final int MOST_CAUSES = 50;
    /** So that there is room for the cause and for the line of the user's code. */
    private static final int LONGEST_MESSAGE = 100;
    private static final List<String> OF_OTHERS = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    /** What is below them on a stack is this tool's code. */
    private static final Set<String> CALLERS = Set.of(UserTaskWork.class.getName(), UserClass.class.getName());

    private final String kind;
    private transient String stack;

    UserTaskFailed(String kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** @param thrower what threw it, such as {@code the constructor of com.acme.FetchOrder} */
    static UserTaskFailed because(Throwable thrown, String thrower) {
        return switch (thrown) {
            case UnsupportedClassVersionError error -> tooNew(error, thrower);
            case NoClassDefFoundError error when !Failing.message(error).startsWith(FAILED_BEFORE) ->
                    missing(error, thrower, InstalledJdks.running());
            default -> new UserTaskFailed(thrown instanceof OutOfMemoryError ? "out of memory" : Failing.name(thrown),
                    "%s threw %s%s%s%s".formatted(
                            thrower, Failing.name(thrown), said(thrown), rootCause(thrown), line(thrown)));
        };
    }

    /** The same with the stack trace of what the user's code threw. */
    UserTaskFailed withStackOf(Throwable thrown) {
        stack = Failing.stack(thrown);
        return this;
    }

    @Override
    public Optional<String> stack() {
        return Optional.ofNullable(stack);
    }

    /** What lies below the exceptions that wrap it. */
    private static String rootCause(Throwable thrown) {
        Throwable root = root(thrown);
        return root == thrown ? "" : ", caused by %s%s".formatted(Failing.name(root), said(root));
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; depth < MOST_CAUSES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** The uppermost line of code that is not of the JDK: {@code , at com.acme.FetchOrder.call:17}. */
    private static String line(Throwable thrown) {
        return Stream.of(root(thrown), thrown).flatMap(each -> Stream.of(each.getStackTrace())
                .takeWhile(frame -> !CALLERS.contains(frame.getClassName())))
                .filter(frame -> OF_OTHERS.stream().noneMatch(frame.getClassName()::startsWith)).findFirst()
                .map(frame -> ", at %s.%s%s".formatted(frame.getClassName(), frame.getMethodName(),
                        frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : ""))
                .orElse("");
    }

    @Override
    public String kind() {
        return kind;
    }

    private static String said(Throwable thrown) {
        String message = Failing.message(thrown);
        return message.isBlank() ? "" : ": " + Shown.message(message, LONGEST_MESSAGE);
    }

    private static UserTaskFailed tooNew(UnsupportedClassVersionError error, String thrower) {
        int here = Runtime.version().feature();
        Matcher said = TOO_NEW.matcher(Failing.message(error));
        if (!said.matches()) {
            return new UserTaskFailed("made for another JDK", thrower + " cannot be loaded by JDK " + here);
        }
        String name = said.group(1).replace('/', '.');
        int release = Integer.parseInt(said.group(2)) - CLASS_VERSION_OF_RELEASE_0;
        String message = said.group(3).equals("0")
                ? "%s was compiled for JDK %s, and this is JDK %s: use --jdk %2$s, or compile it with --release %3$s"
                : "%s was compiled with the preview features of JDK %s, and this is JDK %s: use --jdk %2$s";
        return new UserTaskFailed("made for JDK " + release, message.formatted(name, release, here));
    }

    /** @param jdk that runs the task: a runtime that {@code jlink} made lacks classes that every JDK has */
    static UserTaskFailed missing(NoClassDefFoundError error, String thrower, InstalledJdk jdk) {
        Matcher wrongName = WRONG_NAME.matcher(Failing.message(error));
        if (wrongName.matches()) {
            return new UserTaskFailed("no such class", "%s.class has the class %s: name that class, and the folder "
                    .formatted(wrongName.group(1), wrongName.group(2).replace('/', '.'))
                    + "that its packages start in");
        }
        String name = Failing.message(error).replace('/', '.');
        Optional<String> module = MissingModule.of(name).filter(each -> !jdk.hasModule(each));
        return module.isPresent()
                ? new UserTaskFailed("missing module",
                        "%s needs %s: %s".formatted(thrower, name, MissingModule.sentence(jdk, module.get())))
                : new UserTaskFailed("missing class", "%s needs %s, which %s".formatted(thrower, name,
                        name.startsWith("java.")
                                ? "JDK %s does not have; use --jdk with the JDK that it was compiled for"
                                        .formatted(jdk.version())
                                : "is not on the class path (--class-path)"));
    }
}
