package loomshowcase.compare.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A workload whose tasks wait for a server. */
public interface UsesServer extends Workload {

    /** What the client of a task is called; {@code async} is about the form that holds no thread. */
    String client(boolean async);

    /** How long this tool's own server waits before each answer; empty if the server is somebody else's. */
    Optional<Duration> serverDelay();

    /**
     * The CPU time that this tool's own server has used so far; empty if the server is somebody else's. It waits for the
     * server a second at most.
     *
     * @throws java.net.ConnectException       if nothing listens at its address any more
     * @throws java.net.SocketTimeoutException if the server is there and does not answer in time
     * @throws IOException                     if its answer cannot be had for another reason
     */
    Optional<Duration> serverCpuTime() throws IOException;

    /** What a task made where the server measured itself. */
    interface Answer {

        /** How long after it was due the server sent its answer, in nanoseconds; negative if it did not say. */
        long serverLateNanos();
    }
}
