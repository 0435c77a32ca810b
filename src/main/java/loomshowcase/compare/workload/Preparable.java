package loomshowcase.compare.workload;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A workload that is more than its options: what the user typed must be looked up on this machine, and something must
 * be there before the first run. Both happen in the parent of the measured JVMs.
 */
public interface Preparable extends Workload {

    /**
     * The workload that the user's options ask for.
     *
     * @param typed only the settings that the user gave
     * @throws IllegalArgumentException if they cannot be followed; the message names the option and is for the user
     */
    Workload asked(Settings typed);

    /**
     * Makes ready what all runs need.
     *
     * @param tasks of the biggest run
     * @return the workload as the measured JVMs get it
     * @throws IllegalArgumentException if the user's options are in the way; the message names the option
     * @throws IOException              if it cannot be made ready
     */
    default Workload prepared(int tasks, PreparationContext context) throws IOException {
        return this;
    }

    /** What the tool offers to a workload that prepares itself. */
    interface PreparationContext {

        /** A folder of this comparison's own, which is removed at the end. */
        Path folder();

        /** Starts this tool's own server, which ends with the tool, and returns its address. */
        URI startServer(Duration delay) throws IOException;

        /** Has something done at the end, however the comparison ends, once no measured JVM is left. */
        void onClose(CleanUp cleanUp);

        /** What is done at the end. */
        interface CleanUp {
            void run() throws IOException;
        }
    }
}
