package loomshowcase.timeline;

/** Whether a thread that waited kept a platform thread from doing other work. */
public enum PlatformThread {

    /** A platform thread always does; a virtual thread does while it is pinned. */
    HELD,

    /** A virtual thread that unmounted. */
    FREE,

    /** The recording does not tell. */
    UNKNOWN
}
