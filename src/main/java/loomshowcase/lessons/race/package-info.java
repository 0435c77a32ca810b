/**
 * Two threads count in one counter, and counts get lost: reading, adding and writing are three steps, and the other
 * thread may come between them. {@code synchronized}, a {@code ReentrantLock} or a {@code LongAdder} mend it, on
 * platform threads and on virtual ones alike. The Python tutorial only warns of race conditions, and one of its
 * notebooks has the GIL keep threads off the same data. It does not: the GIL guards the interpreter's own state, and
 * {@code counter += 1} is several byte codes with a gap between them, as it is here (Python's FAQ, "What kinds of
 * global value mutation are thread-safe?").
 */
package loomshowcase.lessons.race;
