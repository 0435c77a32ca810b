/**
 * The workload {@code sleep}: each task sleeps.
 *
 * <p>What belongs here: the tasks, in the forms that thread models take.
 */
package loomshowcase.compare.workload.sleep;
