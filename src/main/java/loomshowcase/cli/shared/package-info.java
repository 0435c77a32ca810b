/**
 * What several commands need: the terminal, reading amounts, choosing JDKs and ideas, checking files, cleaning up, and
 * messages about errors.
 *
 * <p>What belongs here: what at least two commands use. It knows no command.
 */
package loomshowcase.cli.shared;
