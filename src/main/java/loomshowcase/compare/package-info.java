/**
 * The comparison: the same work on every thread model, and what each one cost.
 *
 * <p>The rooms: {@code model} (what runs a task), {@code workload} (what a task does), {@code measure} (where both
 * meet, in a JVM per cell), {@code result} (what was measured, as records) and {@code report} (how it is shown).
 */
package loomshowcase.compare;
