package loomshowcase.diagnose.dump.model;

/** What a thread waits for, as its stack shows. */
public enum WaitKind {

    LOCK("lock", "wait", "for a lock"),
    MONITOR("monitor", "wait", "to enter synchronized"),
    CLASS_INITIALIZER("class initialiser", "wait", "for a class to be initialised"),
    CONNECTION("connection", "wait", "for a connection"),
    PERMIT("permit", "wait", "for a permit of a semaphore"),
    QUEUE("queue", "wait", "at a queue"),
    FUTURE("future", "wait", "for a future"),
    SIGNAL("signal", "wait", "for a latch, barrier or condition"),
    NOTIFICATION("notification", "wait", "in Object.wait"),
    THREADS("threads", "wait", "for other threads to end"),
    SOCKET("socket", "wait", "for the network"),
    SELECTOR("selector", "wait", "in a selector"),
    FILE("file", "read or write", "a file or a pipe"),
    HOST_NAME("host name", "look up", "a host name"),
    SLEEP("sleep", "sleep", ""),
    WORK("work", "wait", "for work"),
    PARK("park", "are", "parked"),
    NONE("none", "run", "");

    private final String id;
    private final String verb;
    private final String object;

    WaitKind(String id, String verb, String object) {
        this.id = id;
        this.verb = verb;
        this.object = object;
    }

    /** {@code wait for a lock}, or of one thread {@code waits for a lock}. */
    public String text(long threads) {
        String conjugated = threads != 1 ? verb : switch (verb) {
            case "are" -> "is";
            case "look up" -> "looks up";
            case "read or write" -> "reads or writes";
            default -> verb + "s";
        };
        return object.isEmpty() ? conjugated : conjugated + " " + object;
    }

    /** Whether somebody holds what is waited for, and could wait in turn. */
    public boolean hasOwner() {
        return this == LOCK || this == MONITOR || this == CLASS_INITIALIZER;
    }

    /** Whether it ends by itself, or by something outside of this process. */
    public boolean endsByItself() {
        return this == SLEEP || this == SOCKET || this == SELECTOR || this == FILE || this == HOST_NAME;
    }

    /** The name in files. */
    @Override
    public String toString() {
        return id;
    }
}
