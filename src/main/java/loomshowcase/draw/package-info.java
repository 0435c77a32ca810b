/**
 * What every drawing needs: where amounts lie along an axis, and how SVG and HTML are written.
 *
 * <p>What may enter: what is true of any picture. It imports nothing of ours; what a picture shows is decided by the
 * packages that use this one.
 */
package loomshowcase.draw;
