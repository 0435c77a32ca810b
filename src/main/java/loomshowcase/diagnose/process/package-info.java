/**
 * Asks a JVM that runs, through the {@code jcmd} of a JDK, and says in words why one does not answer.
 *
 * <p>What belongs here: what every command needs that is given the number of a process. It imports {@code text} alone.
 */
package loomshowcase.diagnose.process;
