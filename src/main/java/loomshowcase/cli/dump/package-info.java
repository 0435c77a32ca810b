/**
 * {@code dump}: says what is wrong with a process from its thread dumps.
 *
 * <p>What belongs here: its options and the exported file. What dumps say is the business of
 * {@link loomshowcase.diagnose.dump}.
 */
package loomshowcase.cli.dump;
