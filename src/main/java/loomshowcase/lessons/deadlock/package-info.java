/**
 * Two threads need the same two locks and take them in opposite order. Each holds the lock that the other one wants,
 * and both wait for ever. The JVM finds such a deadlock of platform threads, but not of virtual threads. If all threads
 * take the locks in the same order, it cannot happen. The Python tutorial only warns of deadlocks, and
 * {@code threading.Lock} cannot find them.
 */
package loomshowcase.lessons.deadlock;
