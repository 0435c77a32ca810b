/**
 * What {@code close} of an executor waits for: its tasks, without a limit. If the thread that waits is interrupted, a
 * {@code ThreadPoolExecutor} throws queued tasks away, and their futures stay pending.
 */
package loomshowcase.claims.closewaits;
