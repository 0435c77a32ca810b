/**
 * A function is handed to an executor, once, twice, ten times, and its value is read off a future: in Python
 * {@code executor.submit(do_something, 1)} and {@code f1.result()}. Python's pool has min(32, cores + 4) threads unless
 * told otherwise; Java has no such default. The broken form submits and waits in one breath, so that nothing overlaps.
 */
package loomshowcase.lessons.submit;
