/**
 * What a thread dump says of tasks that belong together. A scope appears in it with its owner, its threads, and its
 * name if it has one, so the dump shows which thread waits for which. The threads of an executor are listed together
 * too, but nothing says who started them. The Python tutorial has no thread dumps; {@code faulthandler.dump_traceback}
 * lists threads one by one.
 */
package loomshowcase.lessons.scopeinathreaddump;
