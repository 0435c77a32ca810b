/**
 * What {@code close} of an executor waits for: all tasks, without a limit. Whoever waits in it can be interrupted, and
 * then what was queued is thrown away, but its futures are not told.
 */
package loomshowcase.claims.closewaits;
