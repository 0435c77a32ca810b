/**
 * Three sleeps run at once and the shortest ends in an exception. In Python, as the tutorial says, it is not raised
 * until the result is retrieved. The same holds for a {@code Future}: the siblings sleep on, and if nobody asks, nobody
 * hears of it. A scope interrupts the siblings at once, and its owner gets the failure once, from one call.
 */
package loomshowcase.lessons.failure;
