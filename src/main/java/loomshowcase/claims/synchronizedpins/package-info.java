/**
 * A virtual thread that waits inside {@code synchronized} kept its carrier up to JDK 23, and no longer does since 24
 * (JEP 491). A {@link java.util.concurrent.locks.ReentrantLock} does not hold it.
 */
package loomshowcase.claims.synchronizedpins;
