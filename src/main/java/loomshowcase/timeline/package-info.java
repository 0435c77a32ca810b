/**
 * When the threads of a program lived and what they waited for: a flight recording becomes rows, and rows become text
 * and SVG. It shows what was recorded and nothing else; where JFR is silent, the drawing says so.
 *
 * <p>{@link loomshowcase.timeline.TimelineRecording} says how to start a JVM that records;
 * {@link loomshowcase.timeline.TimelineReader} reads what it left; {@link loomshowcase.timeline.TextTimeline} and
 * {@link loomshowcase.timeline.SvgTimeline} draw it.
 *
 * <p>What may enter: what is true of any program's threads. Lessons, workloads and how a JVM is started stay outside.
 * It imports nothing of ours.
 */
package loomshowcase.timeline;
