/**
 * The property {@code jdk.tracePinnedThreads} came with 21 and is gone since 24; the event
 * {@code jdk.VirtualThreadPinned} is there on all JDKs.
 */
package loomshowcase.claims.tracepinnedthreads;
