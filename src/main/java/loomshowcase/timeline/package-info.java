/**
 * When the threads of a program were alive and what they waited for: a flight recording becomes rows, and rows become text
 * or SVG. It shows what was recorded and nothing else. Where JFR records nothing, the drawing says so.
 *
 * <p>{@link loomshowcase.timeline.TimelineRecording} says how to start a JVM that records;
 * {@link loomshowcase.timeline.TimelineReader} reads the recording; {@link loomshowcase.timeline.TextTimeline} and
 * {@link loomshowcase.timeline.SvgTimeline} draw it.
 *
 * <p>What may enter: what is true of any program's threads. Lessons, workloads and starting a JVM do not belong here.
 * It imports nothing of ours.
 */
package loomshowcase.timeline;
