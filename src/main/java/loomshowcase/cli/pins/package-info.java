/**
 * {@code pins}: what pinned carriers in a recording of the user's.
 *
 * <p>What may enter: its options and the file it reads. What a pin is, is {@link loomshowcase.diagnose.pins}'s.
 */
package loomshowcase.cli.pins;
