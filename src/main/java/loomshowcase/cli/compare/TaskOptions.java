package loomshowcase.cli.compare;

import picocli.CommandLine.Option;

/** A user's own task, and where it is. */
final class TaskOptions {

    @Option(names = "--task", paramLabel = "CLASS",
            description = "Calls this Callable instead, on every model: a public class with a public constructor "
                    + "without arguments. How to write one: docs/your-own-task.md.")
    String task;

    @Option(names = "--class-path", paramLabel = "PATH",
            description = "Where its classes are, as java takes it: app.jar:lib/*. Default: the current folder.")
    String classPath;
}
