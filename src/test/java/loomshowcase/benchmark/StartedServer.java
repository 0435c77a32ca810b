package loomshowcase.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import loomshowcase.compare.workload.Preparable;

/** What a workload prepares itself with where a benchmark has started the server. */
record StartedServer(Path folder, URI base) implements Preparable.PreparationContext {

    @Override
    public URI startServer(Duration delay) {
        return base;
    }

    @Override
    public void tell(String sentence) {
        System.err.println(sentence);
    }

    @Override
    public void onClose(CleanUp cleanUp) {
        // The benchmark deletes the folder.
    }
}
