package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/** Downloads for tests, with a time limit that no test reaches unless it sets another. */
public final class DownloadFixture {

    private final Path folder;
    private boolean async;
    private Path out;
    private Duration maxTime = Duration.ofMinutes(1);
    private long maxSize = 1_000_000_000;

    public DownloadFixture(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("pictures"));
    }

    /** From now on in the form in which no task holds a thread, or else in the other. */
    DownloadFixture async(boolean async) {
        this.async = async;
        return this;
    }

    public DownloadFixture maxTime(Duration most) {
        maxTime = most;
        return this;
    }

    public DownloadFixture maxSize(long bytes) {
        maxSize = bytes;
        return this;
    }

    DownloadFixture out(Path kept) {
        out = kept;
        return this;
    }

    public Path folder() {
        return folder;
    }

    public Work open(Target... targets) throws Exception {
        return open(List.of(targets));
    }

    public Work open(List<Target> targets) throws Exception {
        return new Download(new Source("addresses of a test", null, targets, null), maxTime, maxSize,
                new RunFolder(folder, out)).open(targets.size());
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
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    void assertFails(URI address, String kind, String said) throws IOException {
        DownloadFailed failed = catchThrowableOfType(DownloadFailed.class, () -> download(address));

        assertThat(failed).as("the failure of %s", address).isNotNull();
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed).hasMessageContaining(said).hasMessageContaining(address.getAuthority());
        assertThat(failed.getMessage()).doesNotContain("\n");
        assertThat(files()).isEmpty();
    }
}
