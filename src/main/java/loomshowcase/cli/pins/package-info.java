/**
 * {@code pins}: shows what pinned virtual threads in a user's recording.
 *
 * <p>What belongs here: its options and the exported file. Reading a recording is the business of
 * {@link loomshowcase.diagnose.pins}.
 */
package loomshowcase.cli.pins;
