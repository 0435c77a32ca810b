/**
 * Starts the forms of ideas as a reader of the sources would: copies them and starts them by the source launcher, on every
 * JDK that is installed.
 *
 * <p>What belongs here: what tests of both shelves need for it.
 */
package loomshowcase.forms;
