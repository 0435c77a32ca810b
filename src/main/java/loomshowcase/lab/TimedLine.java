package loomshowcase.lab;

/**
 * A line of a form's standard output.
 *
 * @param at milliseconds since the form was to be started, as in timelines; {@code null} if that was not recorded
 */
public record TimedLine(Double at, String text) {}
