package loomshowcase.diagnose.pins;

/** What kept a virtual thread on its carrier. {@code docs/pins.md} says what each rests on. */
public enum PinKind {

    SYNCHRONIZED("synchronized",
            "Blocking inside synchronized pins up to JDK 23 and no longer from JDK 24 on (JEP 491): move to JDK 25 or "
                    + "newer. Until then, guard what blocks with a ReentrantLock, or take the blocking call out of the "
                    + "synchronized part."),
    MONITOR_ENTER("contended monitor",
            "Waiting to enter synchronized keeps the carrier up to JDK 23, and JFR does not call it a pin. Move to "
                    + "JDK 25 or newer, where the thread unmounts (JEP 491), or use a ReentrantLock; a shorter "
                    + "critical section helps on every JDK."),
    OBJECT_WAIT("Object.wait",
            "Object.wait keeps the carrier up to JDK 23, and JFR does not call it a pin; the scheduler then adds "
                    + "carriers, up to jdk.virtualThreadScheduler.maxPoolSize (256). Move to JDK 25 or newer (JEP "
                    + "491), or use a Condition, a BlockingQueue or a CountDownLatch."),
    CLASS_INITIALIZER("class initialiser",
            "A class initialiser that blocks pins on every JDK. Take the slow work out of static { } and static "
                    + "fields, or initialise the class as the program starts, before virtual threads need it."),
    AWAITED_INITIALIZER("initialiser of another thread",
            "The thread waited until another one had initialised the class. Make that initialiser fast, or initialise "
                    + "the class as the program starts. From JDK 26 on a thread that comes to it by ordinary code "
                    + "unmounts; by Class.forName or reflection it does not."),
    CLASS_LOADING("class loading",
            "A class loader that blocks pins on every JDK. Load the classes as the program starts, or do not let the "
                    + "loader wait for a lock or for the network."),
    NATIVE_FRAME("native frame",
            "Native code stands on the stack below what blocked, and that pins on every JDK. Let the code that native "
                    + "code calls not block, or run the whole call on a platform thread."),
    UNKNOWN("not told",
            "The recording does not say more than its reason. Look at the places, and record again with a newer JDK.");

    private final String id;
    private final String advice;

    PinKind(String id, String advice) {
        this.id = id;
        this.advice = advice;
    }

    /** What can be done about it. */
    public String advice() {
        return advice;
    }

    /** The name for people and in files. */
    @Override
    public String toString() {
        return id;
    }
}
