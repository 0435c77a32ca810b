/**
 * The comparison: the same work on every thread model, and what each one cost.
 *
 * <p>{@code plan} says what will be run. {@code fork} starts a JVM for each fork of the plan and collects what it reports.
 * {@code run} is what runs inside that JVM: there a {@code model} (what runs a task) meets a {@code workload} (what a task
 * does). {@code result} holds what was measured, as records, and {@code report} shows it.
 */
package loomshowcase.compare;
