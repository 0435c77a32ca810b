/**
 * A task that is itself made of tasks: one of two branches splits up again, and when the other one has its result, the
 * whole branch is cancelled, down to its leaves. Nested scopes do so by themselves; with nested executors each level
 * has to hand the cancellation on, and where one forgets it, its leaves run on. The Python tutorial has no nested work,
 * and {@code ThreadPoolExecutor} could not cancel it.
 */
package loomshowcase.lessons.nestedscopes;
