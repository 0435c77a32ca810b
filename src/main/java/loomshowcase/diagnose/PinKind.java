package loomshowcase.diagnose;

/** What kept a virtual thread on its carrier. {@code docs/pins.md} gives the sources. */
public enum PinKind {

    SYNCHRONIZED("synchronized",
            "Replace synchronized with a ReentrantLock, or move the blocking call out of it. From JDK 24 on, "
                    + "synchronized itself does not pin (JEP 491)."),
    MONITOR_ENTER("contended monitor",
            "Use a ReentrantLock. A shorter critical section helps on every JDK. Up to JDK 23 a thread that waits to enter "
                    + "synchronized keeps its carrier, and JFR does not record a pin. From JDK 24 on it unmounts, "
                    + "unless something else pins it."),
    OBJECT_WAIT("Object.wait",
            "Use a Condition, a BlockingQueue or a CountDownLatch. Up to JDK 23 Object.wait keeps the carrier, and JFR does "
                    + "not record a pin. The scheduler compensates with more carriers, up to "
                    + "jdk.virtualThreadScheduler.maxPoolSize (256). From JDK 24 on it unmounts, unless something else pins it."),
    CLASS_INITIALIZER("class initialiser",
            "Move the slow work out of static { } and static fields, or initialise the class when the program starts, "
                    + "before virtual threads need it. A class initialiser that blocks pins on every JDK."),
    AWAITED_INITIALIZER("initialiser of another thread",
            "Make the class initialiser fast, or initialise the class when the program starts. From JDK 26 on, a thread "
                    + "that uses the class in ordinary code unmounts while it waits for the initialiser; with Class.forName, "
                    + "reflection or a method handle, for a supertype, or in an initialiser of its own, it does not."),
    CLASS_LOADING("class loading",
            "Load the classes when the program starts, or make sure that the class loader does not wait for a lock or the "
                    + "network. A class loader that the JVM calls, and that blocks, pins on every JDK."),
    NATIVE_FRAME("native frame",
            "Do not block in code that native code calls, or run the whole call on a platform thread. A thread that blocks "
                    + "while a native frame is on its stack is pinned on every JDK."),
    UNKNOWN("not told",
            "Look at the places. Up to JDK 23 the event has no reason: record again on JDK 24 or newer. There, \"Freeze or "
                    + "preempt failed (4)\" or \"(7)\" means that -XX:LockingMode=1 is set, with which synchronized pins as on "
                    + "21: leave it out.");

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

    /** The name for people. */
    public String shown() {
        return this == UNKNOWN ? "unknown" : id;
    }

    /** The name in files. */
    @Override
    public String toString() {
        return id;
    }
}
