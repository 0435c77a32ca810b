/**
 * Starts the forms of ideas as a reader of the sources would: copied out, by the source launcher, on every JDK found.
 *
 * <p>What may enter: what tests of more than one shelf need for it.
 */
package loomshowcase.forms;
