/**
 * Why two lines of the tutorial's output are often on one line, with an empty line after them. Python's {@code print}
 * writes the text and the line end separately, and another thread can write in between. One {@code println} in Java
 * keeps a line whole. A {@code print} with a separate line end does not.
 */
package loomshowcase.lessons.tornlines;
