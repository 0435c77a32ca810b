/**
 * Starts the forms of ideas on every JDK that is installed: from the jar, and as copies, as a reader of the sources would.
 *
 * <p>What belongs here: what tests of both shelves need for it.
 */
package loomshowcase.forms;
