package loomshowcase.diagnose;

/** What kept a virtual thread on its carrier. {@code docs/pins.md} gives the sources. */
public enum PinKind {

    SYNCHRONIZED("synchronized",
            "Blocking inside synchronized pins up to JDK 23, but not from JDK 24 on (JEP 491). Move to JDK 25 or newer. "
                    + "Until then, replace synchronized with a ReentrantLock, or move the blocking call out of it."),
    MONITOR_ENTER("contended monitor",
            "A thread that waits to enter synchronized keeps its carrier up to JDK 23, and JFR does not record a pin. Move "
                    + "to JDK 25 or newer, where the thread unmounts (JEP 491), or use a ReentrantLock. A shorter "
                    + "critical section helps on every JDK."),
    OBJECT_WAIT("Object.wait",
            "Object.wait keeps the carrier up to JDK 23, and JFR does not record a pin. The scheduler compensates with "
                    + "more carriers, up to jdk.virtualThreadScheduler.maxPoolSize (256). Move to JDK 25 or newer (JEP "
                    + "491), or use a Condition, a BlockingQueue or a CountDownLatch."),
    CLASS_INITIALIZER("class initialiser",
            "A class initialiser that blocks pins on every JDK. Move the slow work out of static { } and static fields, "
                    + "or initialise the class when the program starts, before virtual threads need it."),
    AWAITED_INITIALIZER("initialiser of another thread",
            "The thread waited until another thread had initialised the class. Make the initialiser fast, or initialise "
                    + "the class when the program starts. From JDK 26 on, a thread that uses the class in ordinary code "
                    + "unmounts while it waits; with Class.forName or reflection it does not."),
    CLASS_LOADING("class loading",
            "A class loader that blocks pins on every JDK. Load the classes when the program starts, or make sure that "
                    + "the loader does not wait for a lock or the network."),
    NATIVE_FRAME("native frame",
            "A thread that blocks while a native frame is on its stack is pinned on every JDK. Do not block in code that "
                    + "native code calls, or run the whole call on a platform thread."),
    UNKNOWN("not told",
            "The recording has no more than that. Look at the places, or record again with a newer JDK.");

    private final String id;
    private final String advice;

    PinKind(String id, String advice) {
        this.id = id;
        this.advice = advice;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** The name for people and in files. */
    @Override
    public String toString() {
        return id;
    }
}
