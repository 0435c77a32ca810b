/**
 * Starts a form of a lesson or claim in a JVM of its own, and ends it if it does not end by itself.
 *
 * <p>What may enter: what any command that runs forms needs. What a form says stands in {@code catalogue}; how its run is
 * drawn, in {@code timeline}.
 */
package loomshowcase.forms;
