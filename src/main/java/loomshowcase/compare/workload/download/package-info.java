/**
 * The workload {@code download}: each task gets an address and writes what is there to a file, whole or not at all.
 *
 * <p>What belongs here: both clients, blocking and asynchronous, what they share, and how addresses become files.
 */
package loomshowcase.compare.workload.download;
