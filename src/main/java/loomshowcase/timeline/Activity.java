package loomshowcase.timeline;

/** What a thread did during an event of JFR. */
public enum Activity {

    /** In {@link Thread#sleep(java.time.Duration)}; {@code jdk.ThreadSleep}. */
    SLEEPING("asleep", Style.ASLEEP),

    /** In {@link java.util.concurrent.locks.LockSupport}: for a lock, a future, a queue; {@code jdk.ThreadPark}. */
    PARKED("waiting", Style.WAITING),

    /** In {@link Object#wait()}, as in {@link Thread#join()}; {@code jdk.JavaMonitorWait}. */
    MONITOR_WAIT("waiting", Style.WAITING),

    /** Before a {@code synchronized} block that another thread was in; {@code jdk.JavaMonitorEnter}. */
    MONITOR_ENTER("waiting for a monitor", Style.WAITING),

    /** {@code jdk.SocketRead}. */
    SOCKET_READ("reading from a socket", Style.SOCKET),

    /** {@code jdk.SocketWrite}. */
    SOCKET_WRITE("writing to a socket", Style.SOCKET);

    private final String words;
    private final Style style;

    Activity(String words, Style style) {
        this.words = words;
        this.style = style;
    }

    /** For a label. */
    public String words() {
        return words;
    }

    Style style() {
        return style;
    }
}
