package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Parameters;
import loomshowcase.compare.workload.Work;

/** Settings for downloads in tests: patient ones, of which each test makes impatient the one that it is about. */
public final class DownloadFixture {
    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private boolean async;

    public DownloadFixture(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("pictures"));
        settings.put(Download.TARGETS, folder.resolve("targets").toString());
        settings.put(Download.FOLDER, this.folder.toString());
        settings.put(Download.SOURCE, "addresses of a test");
        settings.put(Download.MAX_SIZE, "0");
        with(Download.CONNECT_TIMEOUT, Duration.ofMinutes(1));
        with(Download.IDLE_TIMEOUT, Duration.ofMinutes(1));
        with(Download.MAX_TIME, Duration.ofMinutes(1));
    }

    /** From now on in the form in which no task holds a thread, or else in the other. */
    DownloadFixture async(boolean async) {
        this.async = async;
        return this;
    }

    DownloadFixture with(String name, Duration value) {
        return with(name, Long.toString(value.toNanos()));
    }

    DownloadFixture with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public Path folder() {
        return folder;
    }

    public Work open(Target... targets) throws Exception {
        return open(List.of(targets));
    }

    public Work open(List<Target> targets) throws Exception {
        Parameters parameters = Parameters.of(settings);
        TargetFile.write(Path.of(parameters.text(Download.TARGETS)), targets);
        return new Download().open(parameters, targets.size());
    }

    /** Downloads what is at an address to a file of the name {@code picture.png}. */
    Downloaded download(URI address) throws Exception {
        try (Work work = open(Target.of(address, "picture.png"))) {
            return (Downloaded) (async ? begunAndDone(work) : work.perform(0));
        }
    }

    private static Object begunAndDone(Work work) throws Exception {
        try (AsyncWork async = work.async()) {
            return async.begin(0).toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    /** What is in the folder, half-written files too. */
    public List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Holds that a download fails in one line that names the host, and leaves nothing. */
    void assertFails(URI address, String kind, String message) throws IOException {
        DownloadFailed failed = catchThrowableOfType(DownloadFailed.class, () -> download(address));

        assertThat(failed).as("a failure of the kind '%s'", kind).isNotNull().hasMessageContaining(message);
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.getMessage()).contains(address.getAuthority()).doesNotContain("\n");
        assertThat(files()).as("nothing of it is left").isEmpty();
    }
}
