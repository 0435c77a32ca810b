/**
 * When the threads of a program were alive and what they waited for: a flight recording becomes rows, and rows become
 * text and SVG. A drawing shows only what was recorded; where JFR records nothing, it says so.
 *
 * <p>{@link loomshowcase.timeline.TimelineRecording} says how to start a JVM that records;
 * {@link loomshowcase.timeline.TimelineReader} reads the recording; {@link loomshowcase.timeline.TextTimeline} and
 * {@link loomshowcase.timeline.SvgTimeline} draw it.
 *
 * <p>What belongs here: what is true of the threads of any program. Lessons, workloads and how a JVM is started stay
 * outside. It imports only {@code draw} and {@code text}.
 */
package loomshowcase.timeline;
