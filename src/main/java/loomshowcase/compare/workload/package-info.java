/**
 * The workloads: each says what one task does, how its outcome is checked, and the least time that it can take.
 *
 * <p>What may enter: one file per workload and what belongs to it alone. A workload knows no thread model.
 */
package loomshowcase.compare.workload;
