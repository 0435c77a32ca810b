/**
 * The workload {@code task}: each task is a call of a class of the user's.
 *
 * <p>What belongs here: what loads that class, calls it, and says in the user's terms what went wrong.
 */
package loomshowcase.compare.workload.task;
