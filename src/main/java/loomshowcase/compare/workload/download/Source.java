package loomshowcase.compare.workload.download;

import java.time.Duration;
import java.util.List;

/**
 * Where the addresses of downloads come from.
 *
 * @param words   for the heading of a table: {@code embedded server}
 * @param delay   of each answer of the embedded server; {@code null} if the addresses are the user's
 * @param targets the addresses, each once; of the embedded server they are known once it has been started
 * @param server  {@code null} unless it has been started, and in the measured JVM
 */
record Source(String words, Duration delay, List<Target> targets, EmbeddedServer server) {

    Source {
        targets = List.copyOf(targets);
    }

    boolean isEmbedded() {
        return delay != null;
    }
}
