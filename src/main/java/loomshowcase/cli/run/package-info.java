/**
 * {@code run}: lists the lessons and claims, starts them, each form in a JVM of its own, and shows what they print.
 *
 * <p>What may enter: how a form is started and how its output is laid out. The words are
 * {@link loomshowcase.catalogue}'s, and what a thread did when is {@link loomshowcase.timeline}'s.
 */
package loomshowcase.cli.run;
