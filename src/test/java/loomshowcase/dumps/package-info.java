/**
 * Programs that come to a stand, each in a way of its own, for tests that dump their threads. Each writes {@code READY}
 * to standard output when it stands, and ends with the process that reads from it.
 */
package loomshowcase.dumps;
