package loomshowcase.cli.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomshowcase.cli.shared.Converters;
import loomshowcase.compare.plan.Rate;
import picocli.CommandLine.Option;

/** What is compared, how often, and where the results go. */
final class CompareOptions {

    @Option(names = {"-n", "--tasks"}, paramLabel = "N", converter = CompareConverters.OfTaskCounts.class,
            description = "Tasks of each run: 10, 10k, 1M; a list, 10,1k,10k, sweeps them. Default: 10 sleeps; each "
                    + "picture or address once.")
    TaskCounts tasks;

    @Option(names = {"-d", "--duration"}, paramLabel = "TIME", converter = Converters.OfDuration.class,
            description = "How long each task of sleep sleeps, and of connections holds one. Default: 1s, and 100ms "
                    + "for connections.")
    Duration duration;

    @Option(names = "--rate", paramLabel = "R", converter = CompareConverters.OfRate.class,
            description = "Tasks arrive one by one at this rate, such as 300/s, whatever becomes of them: an open "
                    + "loop. Without --tasks: those of 3 s, but at least 1,000. Default: all arrive at once.")
    Rate rate;

    @Option(names = {"-m", "--models"}, paramLabel = "MODEL", split = ",",
            description = "sequential, platform, fixed-pool, cached-pool, virtual, structured, async; separated by "
                    + "commas. Default: all of them.")
    List<String> models;

    @Option(names = "--pool-size", paramLabel = "P", converter = CompareConverters.OfPoolSizes.class,
            description = "Threads of fixed-pool; a list, 10,50,200,tasks, sweeps them; tasks: as many as there are. "
                    + "Default: as many as tasks, but at most 200, which is what Tomcat and Jetty take.")
    PoolSizes poolSize;

    @Option(names = "--concurrency", paramLabel = "N", converter = Converters.OfCount.class,
            description = "A further row: virtual threads behind a semaphore that lets N tasks go on at once.")
    Integer concurrency;

    @Option(names = {"-r", "--runs"}, paramLabel = "N", converter = Converters.OfRepeats.class,
            description = "Runs in each JVM that count. Default: 1 to 3, as --budget allows.")
    Integer runs;

    @Option(names = "--warmups", paramLabel = "N", converter = Converters.OfWarmUps.class, defaultValue = "0",
            description = "Runs in each JVM, before those, that do not count. Default: ${DEFAULT-VALUE}.")
    int warmUps;

    @Option(names = "--forks", paramLabel = "N", converter = Converters.OfRepeats.class,
            description = "JVMs for each row, in rounds over all rows. Default: 1 to 5, as --budget allows.")
    Integer forks;

    @Option(names = "--budget", paramLabel = "TIME", converter = Converters.OfDuration.class, defaultValue = "60s",
            description = "Time for all rows together; a row that does not fit is not run. Default: ${DEFAULT-VALUE}.")
    Duration budget;

    @Option(names = "--seed", paramLabel = "N", converter = Converters.OfSeed.class, defaultValue = "1",
            description = "For the order of the rows in each round. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--jdk", paramLabel = "JDK", split = ",",
            description = "Releases found here (21,25) or homes of JDKs. Default: the one that runs this.")
    List<String> jdks;

    @Option(names = "--max-platform-threads", paramLabel = "N", converter = Converters.OfCount.class,
            description = "Rows that need more are not run. Default: 20k, or half of the lowest limit found here.")
    Integer maxPlatformThreads;

    @Option(names = "--cell-timeout", paramLabel = "TIME", converter = Converters.OfDuration.class,
            description = "After so long a JVM is ended. Default: a minute over five times the floor.")
    Duration cellTimeout;

    @Option(names = "--baseline", paramLabel = "MODEL",
            description = "The row that the others are held against in the last column. Default: sequential.")
    String baseline;

    @Option(names = "--wide", description = "Shows every figure: cold and warm, percentiles, lateness, threads by what "
            + "they are for, collections, memory of each task in flight.")
    boolean wide;

    @Option(names = "--export", paramLabel = "FILE",
            description = "Writes the results to FILE after each JVM: .json has everything (its shape: "
                    + "docs/results.schema.json), .csv a line per run, .md what is shown, .html the same "
                    + "and every run in a picture. May be repeated.")
    List<Path> exports;

    @Option(names = "--quiet", description = "No plan and no progress.")
    boolean quiet;
}
