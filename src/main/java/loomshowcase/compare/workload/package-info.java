/**
 * The contract of a workload, and the list of them. A workload says what one task does, how its outcome is checked, and
 * the least time that all tasks can take.
 *
 * <p>What belongs here: what every workload needs. Each workload has a package of its own below this one. A workload
 * knows no thread model.
 */
package loomshowcase.compare.workload;
