package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.compare.workload.download.FaultServer.Behaviour;

/** What servers do wrong, and some things that only look wrong, each by its name. What becomes of it is in the docs. */
public final class DownloadFaults {

    /** What makes a thread of {@code HttpClient} compute for ever on some updates of the JDK. */
    private static final Map<String, Behaviour> HARMFUL = new WrongAnswers()
            .sends("a chunk of 2 GiB, of which little comes",
                    WrongAnswers.CHUNKS + "80000000\r\n" + WrongAnswers.TEN_BYTES)
            .named();

    private static final Map<String, Behaviour> SOON =
            all(List.of(FaultyBodies.ALL, FaultyHeads.ALL, FaultyTiming.THAT_ENDS));

    private static final Map<String, Behaviour> ALL = all(List.of(SOON, FaultyTiming.THAT_NEVER_ENDS, HARMFUL));

    private DownloadFaults() {}

    private static Map<String, Behaviour> all(List<Map<String, Behaviour>> parts) {
        var all = new LinkedHashMap<String, Behaviour>();
        parts.forEach(all::putAll);
        return all;
    }

    /** Names of the faults that end by themselves. */
    public static List<String> thatEnd() {
        return List.copyOf(SOON.keySet());
    }

    /** Names of those that only a limit of time ends. */
    public static List<String> thatNeverEnd() {
        return List.copyOf(FaultyTiming.THAT_NEVER_ENDS.keySet());
    }

    /** Names of those that only a JVM that then ends should meet. */
    public static List<String> thatHarm() {
        return List.copyOf(HARMFUL.keySet());
    }

    /** A server that has each fault at an address of its own. */
    public static FaultServer server() throws IOException {
        var all = new ArrayList<>(ALL.values());
        return new FaultServer(connection -> all.get(Integer.parseInt(connection.path().substring(1)))
                .answer(connection));
    }

    /** Where a fault is on the server. */
    public static String path(String fault) {
        return "/" + List.copyOf(ALL.keySet()).indexOf(fault);
    }
}
