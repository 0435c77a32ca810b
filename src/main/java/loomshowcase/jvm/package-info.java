/**
 * Other JVMs: compiles a source with the JDK that must run it; starts a JVM, watches it and ends it.
 *
 * <p>What belongs here: what holds for every JVM that this tool starts. What a JVM is started for is its caller's business.
 * It imports {@code launch} alone.
 */
package loomshowcase.jvm;
