package loomshowcase.compare.plan;

/** What one more JVM of a cell measures, beside those that are timed. A cell has at most one such JVM. */
public enum MemoryJvm {
    /** There is none. */
    NONE,
    /** What tasks in flight take. */
    HELD,
    /** What tasks leave behind. */
    RETAINED
}
