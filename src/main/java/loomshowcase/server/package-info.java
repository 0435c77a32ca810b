/**
 * The embedded picture server. It runs in a process of its own, so its threads, heap and file descriptors do not count as
 * those of the thread model that is being measured.
 *
 * <p>What belongs here: serving the pictures after a delay, and saying how late each answer was. The pictures are files in
 * this package's resources. It imports nothing of ours, so that it starts fast.
 */
package loomshowcase.server;
