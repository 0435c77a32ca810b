package loomshowcase.compare.workload.download;

import java.nio.file.Path;
import loomshowcase.compare.workload.UsesServer;

/**
 * What a download made.
 *
 * @param file            the file, whole
 * @param bytes           how many bytes came
 * @param serverLateNanos how long after it was due the embedded server sent its answer; -1 from any other server
 */
record Downloaded(Path file, long bytes, long serverLateNanos) implements UsesServer.Answer {}
