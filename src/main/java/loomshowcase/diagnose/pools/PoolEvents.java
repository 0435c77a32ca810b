package loomshowcase.diagnose.pools;

import java.util.List;

/** The names of the events that show what the threads of pools do. */
final class PoolEvents {

    static final String PARK = "jdk.ThreadPark";
    static final String SLEEP = "jdk.ThreadSleep";
    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";
    static final String MONITOR_WAIT = "jdk.JavaMonitorWait";
    static final String SOCKET_READ = "jdk.SocketRead";
    static final String SOCKET_WRITE = "jdk.SocketWrite";
    static final String FILE_READ = "jdk.FileRead";
    static final String FILE_WRITE = "jdk.FileWrite";
    static final String FILE_FORCE = "jdk.FileForce";
    static final String START = "jdk.ThreadStart";
    static final String END = "jdk.ThreadEnd";
    static final String DUMP = "jdk.ThreadDump";
    static final String LOAD = "jdk.ThreadCPULoad";
    static final String SAMPLE = "jdk.ExecutionSample";
    static final String ALLOCATED = "jdk.ThreadAllocationStatistics";
    static final String ALLOCATION = "jdk.ObjectAllocationSample";

    /** Those whose settings a report mentions. */
    static final List<String> WITH_SETTINGS =
            List.of(PARK, SLEEP, MONITOR_ENTER, MONITOR_WAIT, SOCKET_READ, SOCKET_WRITE,
                    FILE_READ, FILE_WRITE, START, DUMP);

    private PoolEvents() {}
}
