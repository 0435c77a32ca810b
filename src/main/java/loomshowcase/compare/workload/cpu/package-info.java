/**
 * The workload {@code cpu}: each task computes a SHA-256.
 *
 * <p>What belongs here: the tasks, in the forms that thread models take.
 */
package loomshowcase.compare.workload.cpu;
