/**
 * Why two lines of the tutorial's output often stand on one, with an empty line after them: Python's {@code print}
 * writes the text and the end of the line separately, and another thread can write in between. Java's {@code println}
 * of one line keeps them together; {@code print} with the end of the line after it does not.
 */
package loomshowcase.lessons.tornlines;
