/**
 * Files of this tool: it writes each of them whole or not at all, its temporary ones carry the name of the process that made
 * them, and what a killed process left is removed by the next one.
 *
 * <p>What belongs here: what holds for every file that this tool reads or writes. It uses the JDK alone.
 */
package loomshowcase.files;
