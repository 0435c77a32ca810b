/**
 * What {@code close} of an executor waits for: all tasks, without a limit. If the thread that waits is interrupted,
 * queued tasks are thrown away, and their futures stay pending.
 */
package loomshowcase.claims.closewaits;
