package loomshowcase.cli.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import loomshowcase.cli.shared.Converters;
import loomshowcase.cli.shared.GateOptions;
import loomshowcase.compare.model.ThreadModels;
import loomshowcase.compare.plan.JvmOptions;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.plan.Rate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is compared, how often, and where the results go. Each workload declares its own options. */
final class CompareOptions {

    @Option(names = {"-n", "--tasks"}, paramLabel = "N", converter = CompareConverters.OfTaskCounts.class,
            description = "Tasks in each run: 10, 10k, 1M. A list such as 10,1k,10k measures each number. Default: "
                    + "as many as the workload says above; each --url once; with --task, 10.")
    TaskCounts tasks;

    @Option(names = "--rate", paramLabel = "R", converter = CompareConverters.OfRate.class,
            description = "Tasks arrive at this rate, such as 300/s, whether or not the model keeps up: an open loop. "
                    + "Without --tasks, for 3 s, but at least 1,000 tasks. Default: all tasks arrive at once.")
    Rate rate;

    @Option(names = {"-m", "--models"}, paramLabel = "MODEL", split = ",", completionCandidates = ModelNames.class,
            description = "${COMPLETION-CANDIDATES}; separated by commas. Default: all of them.")
    List<String> models;

    @Option(names = "--pool-size", paramLabel = "P", converter = CompareConverters.OfPoolSizes.class,
            description = "Threads of fixed-pool. A list such as 10,50,200,tasks makes a row of each; tasks means one "
                    + "thread per task. Default: one per task, but at most 200, the default of Tomcat and Jetty.")
    PoolSizes poolSize;

    @Option(names = "--concurrency", paramLabel = "N", converter = Converters.OfCount.class,
            description = "Adds a row: virtual threads behind a semaphore with N permits, so at most N tasks run at "
                    + "once.")
    Integer concurrency;

    @Option(names = {"-r", "--runs"}, paramLabel = "N", converter = Converters.OfRepeats.class,
            description = "Measured runs in each JVM. Default: 1 to 3, as --budget allows.")
    Integer runs;

    @Option(names = "--warmups", paramLabel = "N", converter = Converters.OfWarmUps.class, defaultValue = "0",
            description = "Runs in each JVM before the measured ones, which count in no figure. "
                    + "Default: ${DEFAULT-VALUE}.")
    int warmUps;

    @Option(names = "--forks", paramLabel = "N", converter = Converters.OfRepeats.class,
            description = "Fresh JVMs for each row, in rounds over all rows. Default: 1 to 5, as --budget allows.")
    Integer forks;

    @Option(names = "--budget", paramLabel = "TIME", converter = Converters.OfSomeTime.class, defaultValue = "60s",
            description = "Time for all rows together. A row that does not fit is not run. "
                    + "Default: ${DEFAULT-VALUE}.")
    Duration budget;

    @Option(names = "--seed", paramLabel = "N", converter = Converters.OfSeed.class, defaultValue = "1",
            description = "Seed of the random order of the rows in each round. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--jdk", paramLabel = "JDK", split = ",",
            description = "Releases that are installed here (21,25), or home folders of JDKs. Default: the JDK that "
                    + "runs this tool.")
    List<String> jdks;

    @Option(names = "--jvm-option", paramLabel = "OPTIONS", converter = CompareConverters.OfJvmOptions.class,
            description = "JVM options of every measured JVM, such as -XX:+UseZGC. Repeatable. A heap or a collector "
                    + "replaces the tool's own.")
    List<JvmOptions> jvmOptions;

    @Option(names = "--variant", paramLabel = "'NAME: OPTIONS'", converter = CompareConverters.OfVariant.class,
            description = "A row of its own for each model: JVMs with these options, or with -cp another class path of "
                    + "a task: --variant 'old: -cp old.jar' --variant 'new: -cp new.jar'. Repeatable. The others "
                    + "are compared with the first one, in seven JVMs of each, in turn. Quotes in OPTIONS keep "
                    + "spaces together.")
    List<PlannedVariant> variants;

    @Option(names = "--retained", description = "Measures what calls of --task leave on the heap, in one more JVM for "
            + "each row: it makes the calls of a run three times.")
    boolean retained;

    @Option(names = "--max-platform-threads", paramLabel = "N", converter = Converters.OfCount.class,
            description = "A row that needs more platform threads is not run. Default: 20k, or half of the lowest "
                    + "limit of this machine.")
    Integer maxPlatformThreads;

    @Option(names = "--cell-timeout", paramLabel = "TIME", converter = Converters.OfDuration.class,
            description = "Ends a JVM that takes longer; 0s sets no limit. Default: what its tasks can take at "
                    + "most, or five times what they take at least, and a minute.")
    Duration cellTimeout;

    @Option(names = "--baseline", paramLabel = "MODEL",
            description = "The row that the last column compares the others with. Default: sequential.")
    String baseline;

    @Option(names = "--wide", description = "Shows every figure: cold and warm runs, percentiles, lateness, threads by "
            + "role, garbage collections, memory of each task in flight.")
    boolean wide;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Writes the results to FILE after each JVM. A json file has everything (schema: "
                    + "docs/results.schema.json), a csv file a line for each run, an md file what is shown here, an "
                    + "html file also a picture of every run. Repeatable.")
    List<Path> exports;

    @Mixin
    GateOptions gate = new GateOptions();

    /** The names of the models. A variant with a limit has the name of its model. */
    static final class ModelNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ThreadModels.families().iterator();
        }
    }

    @Option(names = "--quiet", description = "Shows no plan and no progress.")
    boolean quiet;
}
