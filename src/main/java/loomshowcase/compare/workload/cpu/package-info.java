/**
 * The workload {@code cpu}: each task computes a SHA-256.
 *
 * <p>What may enter: the tasks, in the forms that thread models take.
 */
package loomshowcase.compare.workload.cpu;
