/**
 * Other JVMs: compiles a source with the JDK that must run it; starts a JVM, watches it and ends it,
 * and says how it crashed.
 *
 * <p>What belongs here: what holds for every JVM that this tool starts. What a JVM is started for is its caller's business.
 * It imports {@code launch} and {@code text} alone.
 */
package loomshowcase.jvm;
