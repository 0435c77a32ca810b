/**
 * {@code run}: lists the lessons and claims, runs them, and shows their output and what their threads did.
 *
 * <p>What belongs here: how all this is laid out on a terminal and in the exported file. The words are
 * {@link loomshowcase.catalogue}'s, a form is run by {@link loomshowcase.forms}, and what a thread did is drawn by
 * {@link loomshowcase.timeline}.
 */
package loomshowcase.cli.run;
