package loomshowcase.compare.workload;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A workload that needs something on this machine before its first run, such as a folder, files or a server. The parent
 * of the measured JVMs prepares it.
 */
public interface Preparable extends Workload {

    /**
     * Prepares what all runs need.
     *
     * @param tasks of the biggest run
     * @return the workload as the measured JVMs get it
     * @throws IllegalArgumentException if an option of the user's makes that impossible; the message names the option
     * @throws IOException              if it cannot be prepared
     */
    Workload prepared(int tasks, PreparationContext context) throws IOException;

    /** What the tool offers to a workload that prepares itself. */
    interface PreparationContext {

        /** A folder of this comparison's own, which is removed at the end. */
        Path folder();

        /** Starts this tool's own server, which ends with the tool, and returns its address. */
        URI startServer(Duration delay) throws IOException;

        /** Tells the user, on standard error, of something that was done. */
        void tell(String sentence);

        /** Has something done at the end, however the comparison ends, once no measured JVM is left. */
        void onClose(CleanUp cleanUp);

        /** What is done at the end. */
        interface CleanUp {
            void run() throws IOException;
        }
    }
}
