/**
 * What several commands need: terminals, how amounts are read, JDKs and ideas that are named, files to be written, what
 * must be tidied up, and errors of the user's.
 *
 * <p>What may enter: what two commands use. It knows no command.
 */
package loomshowcase.cli.shared;
