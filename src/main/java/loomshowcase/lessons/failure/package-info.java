/**
 * Three tasks sleep at the same time, and the shortest ends with an exception. In Python, as the tutorial says, the
 * exception is not raised until the result is retrieved. The same is true of a {@code Future}: the other tasks sleep
 * on, and if nobody asks for the result, the failure is lost. The scope here interrupts the other tasks at once, and
 * its owner gets the failure once, from one call.
 */
package loomshowcase.lessons.failure;
