/**
 * The inside of a forked JVM: takes its orders, runs a thread model on a workload, and takes times, threads, memory and
 * CPU.
 *
 * <p>What belongs here: what runs in the measured JVM, and the two messages that pass between it and its parent. It loads
 * neither picocli nor Jackson, and it does nothing on the path between two time stamps that it does not have to.
 */
package loomshowcase.compare.run;
