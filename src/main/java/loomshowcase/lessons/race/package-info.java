/**
 * Two threads count in one counter, and counts are lost. Reading, adding and writing are three steps, and the other
 * thread may come between them. {@code synchronized}, a {@code ReentrantLock} or a {@code LongAdder} prevents it, on
 * platform threads and on virtual threads. The Python tutorial only warns of race conditions, and one of its notebooks
 * says that the GIL keeps threads from accessing the same data. It does not: the GIL protects the interpreter's own
 * state, and {@code counter += 1} is several byte codes with gaps between them, as in Java (Python's FAQ, "What kinds
 * of global value mutation are thread-safe?").
 */
package loomshowcase.lessons.race;
