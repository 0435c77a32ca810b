/**
 * The property {@code jdk.tracePinnedThreads} works in 21 and is gone since 24; the event
 * {@code jdk.VirtualThreadPinned} is there on all JDKs.
 */
package loomshowcase.claims.tracepinnedthreads;
