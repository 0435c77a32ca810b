/**
 * Measuring: plans the cells, runs each in fresh JVMs, and takes its times, threads, memory and CPU.
 *
 * <p>A <em>cell</em> is (JDK, model, workload, tasks); a <em>fork</em> is a fresh JVM that does runs of one cell; a
 * <em>run</em> does all tasks once. What may enter: the plan, the forks, the recorder and the probes. How a figure
 * looks on a screen stands in {@code report}.
 */
package loomshowcase.compare.measure;
