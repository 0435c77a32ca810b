/**
 * Ten threads are started in one loop and joined in a second one. Each gets 1.5 seconds as its argument, and the 15
 * seconds of sleep take 1.5 seconds. The tutorial keeps the threads in a list,
 * {@code Thread(target=do_something, args=[1.5])}, and warns that {@code join} in the first loop would run them one
 * after another. The broken form does that.
 */
package loomshowcase.lessons.tenthreads;
