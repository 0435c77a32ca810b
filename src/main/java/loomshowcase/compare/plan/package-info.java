/**
 * The plan of a comparison: which cells there are, how often each is run, and what the budget and the machine allow.
 *
 * <p>A <em>cell</em> is (JDK, model, workload, tasks); a <em>fork</em> is a fresh JVM that does runs of one cell; a
 * <em>run</em> does all tasks once.
 *
 * <p>What belongs here: what can be computed before a JVM is started. Starting JVMs is the business of {@code fork}.
 */
package loomshowcase.compare.plan;
