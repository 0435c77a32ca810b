/**
 * {@code show}: prints the sources of a lesson or a claim, two of them side by side if the terminal is wide enough.
 *
 * <p>What belongs here: how sources are laid out on a terminal.
 */
package loomshowcase.cli.show;
