/**
 * What a thread dump tells about tasks that belong together: a scope stands in it with its name, its owner and its
 * threads, so that the dump shows who waits for whom. The threads of an executor stand together too, but nothing says
 * who started them. The Python tutorial has no thread dumps; its {@code faulthandler.dump_traceback} lists threads one
 * by one.
 */
package loomshowcase.lessons.scopeinathreaddump;
