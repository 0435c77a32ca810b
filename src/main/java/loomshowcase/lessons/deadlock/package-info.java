/**
 * Two threads need the same two locks and take them in opposite order: each holds what the other wants, and both wait
 * for ever. For platform threads the JVM can tell so, for virtual threads it cannot. If all take the locks in the same
 * order, it cannot happen. The Python tutorial only warns of deadlocks, and {@code threading.Lock} has nothing that
 * finds them.
 */
package loomshowcase.lessons.deadlock;
