/**
 * {@code pools}: says which pools of a user's program would gain from virtual threads.
 *
 * <p>What belongs here: its options and the exported file. Reading a recording is the business of
 * {@link loomshowcase.diagnose.pools}.
 */
package loomshowcase.cli.pools;
