/**
 * {@code show}: the source of a lesson or a claim, two forms beside one another where there is room.
 *
 * <p>What may enter: how source is laid out on a terminal.
 */
package loomshowcase.cli.show;
