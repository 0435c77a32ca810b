/**
 * The command line: one file per command, which parses, validates, wires the rooms together and gives the exit code.
 *
 * <p>What may enter: commands, their options' types, and messages about wrong arguments.
 */
package loomshowcase.cli;
