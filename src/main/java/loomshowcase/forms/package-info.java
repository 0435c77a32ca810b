/**
 * Runs the forms of lessons and claims: starts a form in a JVM of its own, hands on its output line by line, stops it, and
 * says how it ended and what its threads did.
 *
 * <p>What belongs here: what every user of forms needs, on a terminal or in a browser. How a run is shown is the business of
 * whoever shows it. It imports {@code catalogue}, {@code files}, {@code jvm}, {@code launch}, {@code text} and
 * {@code timeline}.
 */
package loomshowcase.forms;
