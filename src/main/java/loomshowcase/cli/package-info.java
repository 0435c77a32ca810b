/**
 * The command line: the tool, its version, and its messages about wrong arguments. Each command has a package below, which
 * parses and validates the arguments, connects the other packages, and gives the exit code. What several commands need is
 * in {@link loomshowcase.cli.shared}.
 *
 * <p>What belongs here: what concerns all commands. Nothing else uses this package.
 */
package loomshowcase.cli;
