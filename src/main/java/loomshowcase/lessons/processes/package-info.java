/**
 * Threads share the memory of their process; each process has its own. Two threads and two JVMs do the same work and
 * count in the same variable. The Python notebooks explain the difference in words, and recommend
 * {@code multiprocessing} for computing, because each Python process has its own interpreter lock. Java needs no second
 * process for that: see {@code cpu-bound}.
 */
package loomshowcase.lessons.processes;
