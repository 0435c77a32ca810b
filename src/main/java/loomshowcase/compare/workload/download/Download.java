package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomshowcase.compare.result.Traits;
import loomshowcase.compare.workload.Preparable;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.UsesServer;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.text.Counts;
import loomshowcase.text.Durations;

/**
 * Each task gets one address and writes what is there to a file, whole or not at all. In the blocking form the calling
 * thread itself waits in the socket, as it does in Python's {@code requests.get};
 * {@code docs/decisions/download-client.md} says why, and {@code docs/decisions/download-is-a-workload.md} what this
 * is not.
 *
 * @param source       where the addresses come from
 * @param maxTime      how long a whole download may take; zero: without limit
 * @param maxSizeBytes how large a file may be, at least 1
 * @param folder       where the files of a run go; {@code null} until it is prepared
 */
public record Download(Source source, Duration maxTime, long maxSizeBytes,
        RunFolder folder) implements UsesServer, Preparable {

    public static final Download DEFAULT = new Download(
            new Source("embedded server", Duration.ofMillis(200), List.of(), null), Duration.ofSeconds(30),
            100_000_000, null);

    private static final Setting<Duration> DELAY = Setting.duration("delayNanos");
    private static final Setting<String> SOURCE = Setting.text("source");
    private static final Setting<Integer> ADDRESSES = Setting.count("addresses");
    private static final Setting<Duration> MAX_TIME = Setting.duration("maxTimeNanos");
    private static final Setting<Long> MAX_SIZE = Setting.size("maxSizeBytes");
    private static final Setting<List<String>> TARGETS = Setting.texts("targets");
    private static final Setting<Path> FOLDER = Setting.path("folder");
    private static final Setting<Path> OUT = Setting.path("out");

    private static final Setting<Path> URLS = Setting.path("urls");
    private static final Setting<List<String>> URL = Setting.texts("url");
    private static final Setting<Boolean> TUTORIAL = Setting.flag("tutorialUrls");

    /** As many pictures as the tutorial downloads. */
    private static final int TUTORIAL_PICTURES = 15;

    @Override
    public String id() {
        return "download";
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public List<WorkloadOption> options() {
        return List.of(
                new WorkloadOption(DELAY, "--delay", "TIME", "How long the embedded server waits before each answer."),
                new WorkloadOption(URLS, "--urls", "FILE", "Downloads the addresses in FILE instead, one on a line."),
                new WorkloadOption(URL, "--url", "URL", "Downloads this address instead; repeatable."),
                new WorkloadOption(TUTORIAL, "--tutorial-urls", "",
                        "Downloads the 15 photographs of the tutorial instead."),
                new WorkloadOption(OUT, "--out", "DIR", "Keeps the files in DIR, and replaces files of the same name. "
                        + "Default: a temporary folder, which is removed at the end."),
                new WorkloadOption(MAX_TIME, "--max-time", "TIME",
                        "How long a whole download may take; 0s: without limit."),
                new WorkloadOption(MAX_SIZE, "--max-size", "SIZE", "How large a file may be."));
    }

    @Override
    public Settings settings() {
        Settings settings = Settings.NONE.with(SOURCE, source.words()).with(MAX_TIME, maxTime)
                .with(MAX_SIZE, maxSizeBytes).with(TARGETS, source.targets().stream().map(Target::line).toList());
        settings = source.isEmbedded() ? settings.with(DELAY, source.delay())
                : settings.with(ADDRESSES, source.targets().size());
        if (folder != null) {
            settings = settings.with(FOLDER, folder.folder());
        }
        return folder == null || folder.out() == null ? settings : settings.with(OUT, folder.out());
    }

    @Override
    public Download with(Settings settings) {
        List<Target> targets = settings.get(TARGETS).stream().map(Target::parse).toList();
        var from = new Source(settings.get(SOURCE), settings.find(DELAY).orElse(null), targets, null);
        return new Download(from, settings.get(MAX_TIME), settings.get(MAX_SIZE),
                settings.find(FOLDER).map(path -> new RunFolder(path, settings.find(OUT).orElse(null))).orElse(null));
    }

    @Override
    public Download withOptions(Settings typed) {
        Addresses addresses = Addresses.of(
                typed.find(URLS).orElse(null), typed.find(URL).orElse(List.of()), typed.find(TUTORIAL).orElse(false));
        Optional<Duration> delay = typed.find(DELAY);
        if (!addresses.isEmpty() && delay.isPresent()) {
            throw new IllegalArgumentException(
                    "--delay is the embedded server's, and the addresses are not: leave one of them out");
        }
        Source from = addresses.isEmpty()
                ? new Source(source.words(), delay.orElse(source.delay()), List.of(), null)
                : new Source(addresses.words(), null, addresses.targets(), null);
        RunFolder out = typed.find(OUT).map(RunFolder::keptIn).orElse(null);
        return new Download(from, typed.find(MAX_TIME).orElse(maxTime), typed.find(MAX_SIZE).orElse(maxSizeBytes), out);
    }

    @Override
    public Download prepared(int tasks, PreparationContext context) throws IOException {
        RunFolder place = RunFolder.prepared(folder == null ? null : folder.out(), context);
        Source ready = source;
        if (source.isEmbedded()) {
            var server = new EmbeddedServer(context.startServer(source.delay()));
            ready = new Source(source.words(), source.delay(), server.pictures(), server);
        }
        Room.in(place).check(ready.targets(), tasks, maxSizeBytes, context::tell);
        place.refuseFoldersAmong(Target.forTasks(ready.targets(), tasks));
        return new Download(ready, maxTime, maxSizeBytes, place);
    }

    @Override
    public int defaultTasks() {
        return source.isEmbedded() ? TUTORIAL_PICTURES : source.targets().size();
    }

    @Override
    public String describe(int tasks) {
        return source.isEmbedded()
                ? "%s, each answered after %s, from the %s".formatted(
                        Counts.of(tasks, "picture"), Durations.text(source.delay()), source.words())
                : "%s, %s".formatted(Counts.of(tasks, "download"), source.words());
    }

    @Override
    public Optional<Duration> floor(int tasks, int concurrency) {
        return serverDelay().map(delay -> delay.multipliedBy(Math.ceilDiv(tasks, concurrency)));
    }

    @Override
    public Traits traits() {
        return Traits.ofWaiting();
    }

    @Override
    public Optional<Duration> longestTask() {
        return Optional.of(maxTime.isZero() ? Duration.ofDays(1) : maxTime);
    }

    @Override
    public boolean hasAsyncForm() {
        return true;
    }

    @Override
    public Set<String> modules(boolean async) {
        return async ? Set.of("java.net.http") : Set.of();
    }

    @Override
    public String client(boolean async) {
        return async ? "HttpClient" : "Socket";
    }

    @Override
    public Optional<Duration> serverDelay() {
        return Optional.ofNullable(source.delay());
    }

    @Override
    public Optional<Duration> serverCpuTime() throws IOException {
        return source.server() == null ? Optional.empty() : Optional.of(source.server().cpuTime());
    }

    @Override
    public Work open(int tasks) throws IOException {
        folder.empty();
        setUpHttpClient();
        return new DownloadWork(this, Target.forTasks(source.targets(), tasks));
    }

    /**
     * Each connection is used once, so that tasks one after another do the same work as tasks at once. {@code HttpClient}
     * keeps connections unless the server closes them, and asks for that only if it is allowed to; likewise it names a
     * host that it does not know by the first property only. With the other it does not ask again by itself. It reads both
     * when it is first used.
     */
    private static void setUpHttpClient() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection,host");
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }
}
