/**
 * A function is given to an executor once, twice and ten times, and a future returns its value. In Python this is
 * {@code executor.submit(do_something, 1)} and {@code f1.result()}. Python's pool has min(32, cores + 4) threads by
 * default; Java's fixed pool has no default. The broken form submits and waits in one step, so that nothing overlaps.
 */
package loomshowcase.lessons.submit;
