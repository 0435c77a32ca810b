/**
 * Threads share the memory of their process, processes share none: the same work is done by two threads and by two
 * JVMs, and one counter is counted up. The Python notebooks explain the difference in words, and recommend
 * {@code multiprocessing} for computing, because a Python process has its own interpreter lock. Java needs no second
 * process for that: see {@code cpu-bound}.
 */
package loomshowcase.lessons.processes;
