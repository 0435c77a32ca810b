/**
 * Other JVMs: compiles a source with the JDK that must run it, forks a JVM, watches it and ends it.
 *
 * <p>What may enter: whatever is true of every JVM that this tool starts, whoever starts it. What the forked JVM is
 * to do stands with the caller. It imports {@code launch} alone.
 */
package loomshowcase.jvm;
