/**
 * Finds the JDKs of this machine and starts this jar on the right one.
 *
 * <p>Everything here is compiled for release 11, so that a reader whose {@code java} is older than 21 gets a JDK
 * that is there, or one clear line. What may enter: the search for JDKs and the hand-over to one of them. It
 * imports nothing of ours.
 */
package loomshowcase.launch;
