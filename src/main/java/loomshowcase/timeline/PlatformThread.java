package loomshowcase.timeline;

/** Whether a waiting thread held a platform thread, which could then do no other work. */
public enum PlatformThread {

    /** A platform thread always holds itself; a virtual thread holds its carrier while it is pinned. */
    HELD,

    /** The virtual thread had unmounted. */
    FREE,

    /** The recording does not say. */
    UNKNOWN
}
