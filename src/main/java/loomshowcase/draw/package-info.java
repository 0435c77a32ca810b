/**
 * What every drawing needs: axes, and text that is safe in SVG and HTML.
 *
 * <p>What belongs here: what any picture may need. It imports nothing from this project; other packages decide what a
 * picture shows.
 */
package loomshowcase.draw;
