/**
 * The command line: the tool itself, its version, and what it says of wrong arguments. Each command has a room of its
 * own below, which parses, validates, wires the other rooms together and gives the exit code; what several commands
 * need is in {@link loomshowcase.cli.shared}.
 *
 * <p>What may enter: what is about all commands and uses them. Nothing else uses this package.
 */
package loomshowcase.cli;
