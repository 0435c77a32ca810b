/**
 * Two tasks sleep for five seconds and are told to stop after one. Without a scope you interrupt each thread and cancel
 * each future; a scope is cancelled as a whole. Nothing stops a thread by force: an interrupt is a request. The Python
 * tutorial has nothing like it. A Python thread cannot be interrupted, and {@code Future.cancel()} does nothing once
 * the call is running.
 */
package loomshowcase.lessons.cancellation;
