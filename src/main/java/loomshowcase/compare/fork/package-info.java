/**
 * The parent's side of a comparison: starts forks round by round, reads what they report, and makes cells of it.
 *
 * <p>What belongs here: what starts, watches or judges a fork: trials before the plan is final, reasons for a failure,
 * whether runs were warm, and warnings. How a figure looks on a screen is the business of {@code report}.
 */
package loomshowcase.compare.fork;
