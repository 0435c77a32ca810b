/**
 * Two sleeps of five seconds are told to stop after one. By hand each thread has to be interrupted, each future
 * cancelled; a scope is cancelled as a whole. Neither stops a thread by force: cancelling is a request, and an
 * interruption is how it is made. The Python tutorial has nothing of the kind: a Python thread cannot be interrupted,
 * and {@code Future.cancel()} refuses once the call is running.
 */
package loomshowcase.lessons.cancellation;
