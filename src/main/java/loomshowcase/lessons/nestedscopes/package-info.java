/**
 * A task that consists of tasks. One of two branches has two tasks of its own. When the other branch has its result,
 * the whole branch is cancelled, with its tasks. Nested scopes do this by themselves. With nested executors each level
 * has to pass the cancellation on; if one does not, its tasks run on. The Python tutorial has no nested tasks, and
 * {@code ThreadPoolExecutor} could not cancel them.
 */
package loomshowcase.lessons.nestedscopes;
