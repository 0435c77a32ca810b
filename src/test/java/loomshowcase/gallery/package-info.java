/**
 * Makes {@code docs/gallery} and {@code docs/claims}: a page for each lesson and each claim from its words, its sources
 * and recorded runs, and the contents. {@link loomshowcase.gallery.Gallery} is the command;
 * {@link loomshowcase.gallery.GalleryIT} and {@link loomshowcase.gallery.ClaimPagesIT} hold the pages to what they are
 * made of.
 *
 * <p>What was recorded stands beside the pages, under {@code recorded}, so that a page is a function of committed text:
 * words and code can be brought up to date, and checked, without running anything.
 *
 * <p>What may enter: what the pages need and the tool itself does not. It is no part of the jar.
 */
package loomshowcase.gallery;
