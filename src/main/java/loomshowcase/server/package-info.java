/**
 * The embedded picture server: a process of its own, so that its threads, heap and file descriptors are not those
 * of the thread model that is being measured.
 *
 * <p>What may enter: drawing the pictures, serving them after a delay, and saying how late each answer was. It
 * imports nothing of ours.
 */
package loomshowcase.server;
