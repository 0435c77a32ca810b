/**
 * Ten threads are started in one loop and joined in a second one, each with 1.5 seconds passed in: 15 seconds of sleep
 * are over in 1.5. The tutorial keeps them in a list, {@code Thread(target=do_something, args=[1.5])}, and warns that
 * {@code join} in the first loop would run them one after another again; the broken form does just that.
 */
package loomshowcase.lessons.tenthreads;
